package com.moneyflo.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StopwatchNotifierTest {

    @Test
    void oneAfterTheOtherIsNeverMoreThanOneUnderWay() {
        StopwatchNotifier notifier = new StopwatchNotifier(Duration.ofMillis(2), 5);
        for (int i = 0; i < 5; i++) {
            assertThat(notifier.deliver(message())).isInstanceOf(Delivery.Sent.class);
        }
        assertThat(notifier.taken()).isEqualTo(5);
        assertThat(notifier.mostUnderWay()).isEqualTo(1);
        assertThat(notifier.averageUnderWay()).isPositive().isLessThanOrEqualTo(1);
        assertThat(notifier.sinceFirst())
                .isGreaterThanOrEqualTo(Duration.ofMillis(10).toNanos());
    }

    @Test
    void manyAtOnceAreCountedTogether() {
        StopwatchNotifier notifier = new StopwatchNotifier(Duration.ofMillis(50), 12);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 16; i++) {
                threads.execute(() -> notifier.deliver(message()));
            }
            assertThat(notifier.awaitTaken(16, Duration.ofMinutes(1))).isTrue();
        } finally {
            threads.shutdown();
        }
        assertThat(notifier.mostUnderWay()).isEqualTo(4);
        assertThat(notifier.averageUnderWay()).isBetween(2.0, 4.0);
    }

    @Test
    void whoTakesTooFewIsNotWaitedForForEver() {
        StopwatchNotifier notifier = new StopwatchNotifier(Duration.ZERO, 0);

        assertThat(notifier.awaitTaken(1, Duration.ofMillis(5))).isFalse();
        assertThat(notifier.sinceFirst()).isZero();
    }

    private static Message message() {
        return Message.builder(new MessageId(UUID.randomUUID()), NoticeKind.CREDITED, Channel.SMS)
                .to("+910000000001")
                .text("Hello")
                .sendBy(Instant.MAX)
                .expiresAt(Instant.MAX)
                .build();
    }
}
