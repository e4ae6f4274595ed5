package com.moneyflo.internal.relay;

import java.util.concurrent.TimeUnit;

/** So many in a second, and no more than a second's worth at once. Not thread-safe. */
final class RateLimiter {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long level;
    private long last;

    /** Begins with nothing left over. */
    RateLimiter(long now) {
        last = now;
    }

    /** How many may go now where so many go in a second. */
    int left(int perSecond, long now) {
        long elapsed = Math.min(SECOND, Math.max(0, now - last));
        level = Math.min(level + elapsed * perSecond, perSecond * SECOND);
        last = now;
        return (int) Math.max(0, level / SECOND);
    }

    /** So many went. */
    void spend(int count) {
        level -= count * SECOND;
    }
}
