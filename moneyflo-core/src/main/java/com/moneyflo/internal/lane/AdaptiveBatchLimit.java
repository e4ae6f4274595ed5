package com.moneyflo.internal.lane;

import java.util.concurrent.TimeUnit;

/**
 * A limit that grows while full batches are quick and shrinks when they are slow. A larger batch costs less for each
 * command, but its rows stay locked and its callers wait for longer. Used by one thread.
 */
public final class AdaptiveBatchLimit implements BatchLimit {

    private static final int MIN = 16;
    private static final int FIRST = 256;
    private static final int MAX = 1_024;
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private int limit = FIRST;

    @Override
    public int now() {
        return limit;
    }

    @Override
    public void took(int size, long nanos) {
        if (nanos > SLOW_NANOS) {
            limit = Math.max(MIN, Math.min(limit, size) / 2);
        } else if (nanos < QUICK_NANOS && size >= limit / 2) {
            limit = Math.min(MAX, limit * 2);
        }
    }
}
