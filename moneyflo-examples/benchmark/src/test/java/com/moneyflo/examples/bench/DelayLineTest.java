package com.moneyflo.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayLineTest {

    private static final long DELAY = 500;

    private final StoppedClock clock = new StoppedClock();
    private final DelayLine<String> line = new DelayLine<>(DELAY, clock);

    @Test
    void whatIsPutInComesOutAfterTheDelayAndNotBefore() throws InterruptedException {
        line.put("a");

        assertThat(line.take()).isEqualTo("a");
        assertThat(clock.now()).isEqualTo(DELAY);
    }

    @Test
    void thingsOnTheirWayTogetherAreLateTogetherNotOneAfterTheOther() throws InterruptedException {
        line.put("a");
        clock.pass(100);
        line.put("b");
        line.put("c");

        assertThat(line.take()).isEqualTo("a");
        assertThat(clock.now()).isEqualTo(DELAY);
        assertThat(line.take()).isEqualTo("b");
        assertThat(line.take()).isEqualTo("c");
        assertThat(clock.now()).isEqualTo(DELAY + 100);
    }

    @Test
    void whatIsOverdueIsNotHeldBackAnyLonger() throws InterruptedException {
        line.put("a");
        clock.pass(DELAY + 70);

        assertThat(line.take()).isEqualTo("a");
        assertThat(clock.now()).isEqualTo(DELAY + 70);
    }

    @Test
    void thePreciseTickerNeverReturnsEarly() {
        PreciseTicker ticker = new PreciseTicker();

        for (int i = 0; i < 50; i++) {
            long due = ticker.now() + 300_000;
            ticker.waitUntil(due);
            assertThat(ticker.now() - due).isNotNegative();
        }
    }

    /** A clock that stands still until a caller waits. */
    private static final class StoppedClock implements DelayLine.Ticker {

        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void waitUntil(long due) {
            now = Math.max(now, due);
        }

        void pass(long time) {
            now += time;
        }
    }
}
