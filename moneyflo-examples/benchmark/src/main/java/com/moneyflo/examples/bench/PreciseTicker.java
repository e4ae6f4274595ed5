package com.moneyflo.examples.bench;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits with a precision of a few microseconds and little CPU time. Linux wakes a parked thread about 50 µs late. This
 * class learns the delay and parks for that much less. It spins only for the rest. Used by one waiting thread.
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
