package com.moneyflo.internal.lane;

import java.util.concurrent.TimeUnit;

/**
 * How much a batch may hold. The more, the cheaper each is, but the longer its rows stay locked and its callers wait;
 * so it grows while full batches are quick and shrinks when they are slow. Used by one thread.
 */
public final class AdaptiveBatchLimit implements BatchLimit {

    private static final int LEAST = 16;
    private static final int FIRST = 256;
    private static final int MAX = 1_024;
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private int now = FIRST;

    @Override
    public int now() {
        return now;
    }

    @Override
    public void took(int size, long nanos) {
        if (nanos > SLOW_NANOS) {
            now = Math.max(LEAST, Math.min(now, size) / 2);
        } else if (nanos < QUICK_NANOS && size >= now / 2) {
            now = Math.min(MAX, now * 2);
        }
    }
}
