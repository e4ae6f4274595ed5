package com.moneyflo.examples.bench;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits to within a few microseconds for little work. A parked thread is woken late, by some 50 µs on Linux; this
 * learns by how much and parks for so much less. Only what is left then is spent turning. Only one thread waits.
 */
final class PreciseTicker implements DelayLine.Ticker {

    private static final long MAX_LATE = 100_000;
    private static final int MEMORY = 16;

    private long late = 50_000;

    @Override
    public long now() {
        return System.nanoTime();
    }

    @Override
    public void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            long expectedLate = late;
            if (left > expectedLate) {
                LockSupport.parkNanos(left - expectedLate);
                learn(due - expectedLate);
            } else {
                Thread.onSpinWait();
            }
            left = due - System.nanoTime();
        }
    }

    private void learn(long planned) {
        long seen = Math.max(0, Math.min(MAX_LATE, System.nanoTime() - planned));
        late += (seen - late) / MEMORY;
    }
}
