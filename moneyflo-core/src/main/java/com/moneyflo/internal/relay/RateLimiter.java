package com.moneyflo.internal.relay;

import java.util.concurrent.TimeUnit;

/** Limits a rate per second; at most one second of it may be used at once. Not thread-safe. */
final class RateLimiter {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long level;
    private long last;

    /** Makes a limiter that lets nothing go at first. */
    RateLimiter(long now) {
        last = now;
    }

    /** Returns how many may go now, at a rate of {@code perSecond}. */
    int left(int perSecond, long now) {
        long elapsed = Math.min(SECOND, Math.max(0, now - last));
        level = Math.min(level + elapsed * perSecond, perSecond * SECOND);
        last = now;
        return (int) Math.max(0, level / SECOND);
    }

    /** Counts messages that went. */
    void spend(int count) {
        level -= count * SECOND;
    }
}
