package com.moneyflo.internal.relay;

import java.time.Duration;
import java.util.Random;

/**
 * The wait before the next attempt: random, up to a limit that doubles with each attempt. So notices that failed
 * together are not tried together.
 */
final class Backoff {

    private static final long FIRST_MICROS = 2_000_000;
    private static final int MAX_DOUBLINGS = 16;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_IF_URGENT = Duration.ofSeconds(15);

    private final Random random;

    Backoff(Random random) {
        this.random = random;
    }

    /** Returns the wait after this number of attempts, in microseconds. */
    long micros(int attempts, boolean urgent) {
        long longest = (urgent ? LONGEST_IF_URGENT : LONGEST).toNanos() / 1_000;
        long most = Math.min(longest, FIRST_MICROS << Math.min(Math.max(0, attempts - 1), MAX_DOUBLINGS));
        return 1 + random.nextLong(most);
    }
}
