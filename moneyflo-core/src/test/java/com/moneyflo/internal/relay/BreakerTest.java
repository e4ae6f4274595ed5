package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeMetrics.CircuitState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Delivery TAKEN = new Delivery.Sent("1");
    private static final Delivery BUSY = new Delivery.RetryLater("busy");
    private static final Delivery DOWN = new Delivery.ChannelDown("down");

    private final List<CircuitState> told = new ArrayList<>();
    private long phones = 7_000_000_000L;
    private final Breaker breaker = new Breaker(0, 0, told::add);

    @Test
    void nineThatAreNotTakenAreBadLuckTenAreNot() {
        for (int i = 0; i < 9; i++) {
            answered(BUSY, 0);
        }
        assertThat(breaker.left(0)).isEqualTo(Integer.MAX_VALUE);
        answered(TAKEN, 0);
        answered(BUSY, 0);
        assertThat(breaker.isSendingAllowed()).isTrue();
        for (int i = 0; i < 9; i++) {
            answered(BUSY, 0);
        }
        assertThat(breaker.isSendingAllowed()).isFalse();
        assertThat(breaker.left(0)).isZero();
    }

    @Test
    void whatLiesInOnePhoneNeverStopsTheChannel() {
        for (int i = 0; i < 100; i++) {
            breaker.answered(BUSY, "+910000000001", 0);
        }
        assertThat(breaker.isSendingAllowed()).isTrue();
        breaker.answered(BUSY, "+910000000002", 0);
        assertThat(breaker.isSendingAllowed()).isFalse();
    }

    @Test
    void itStopsForTwiceAsLongEachTimeUpToAMinute() {
        long now = 0;
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answered(DOWN, now);
            pauses.add(TimeUnit.NANOSECONDS.toSeconds(breaker.stoppedFor(now)));
            now += breaker.stoppedFor(now);
            assertThat(breaker.left(now)).isEqualTo(1);
            breaker.claimed(1);
            assertThat(breaker.left(now)).isZero();
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void oneThatIsTakenOpensItSlowly() {
        answered(DOWN, 0);
        long now = seconds(1);
        assertThat(breaker.left(now)).isEqualTo(1);
        breaker.claimed(1);
        answered(TAKEN, now);
        assertThat(breaker.left(now)).isEqualTo(16);
        breaker.claimed(16);
        assertThat(breaker.left(now)).isZero();
        assertThat(breaker.left(now + seconds(1))).isEqualTo(32);
        assertThat(breaker.left(now + seconds(10))).isEqualTo(Integer.MAX_VALUE);
        assertThat(told).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
    }

    @Test
    void oneThatWasToBeTriedAndWasNotLeavesThePlaceToAnother() {
        answered(DOWN, 0);
        assertThat(breaker.left(seconds(1))).isEqualTo(1);
        breaker.claimed(1);
        breaker.returned();
        assertThat(breaker.left(seconds(1))).isEqualTo(1);
    }

    @Test
    void whatWasOnItsWayWhenItStoppedMakesItStopNoLonger() {
        answered(DOWN, 0);
        answered(DOWN, 0);
        answered(BUSY, 0);
        assertThat(breaker.stoppedFor(0)).isEqualTo(seconds(1));
    }

    /** Of another phone each time. */
    private void answered(Delivery delivery, long now) {
        breaker.answered(delivery, "+91" + phones++, now);
    }

    private static long seconds(int count) {
        return TimeUnit.SECONDS.toNanos(count);
    }
}
