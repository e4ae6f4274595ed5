package com.moneyflo.internal.relay;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before a text is tried again: at random up to a limit that doubles each time, so that those who
 * failed together part.
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

    /** In microseconds, after so many attempts. */
    long micros(int attempts, boolean urgent) {
        long longest = (urgent ? LONGEST_IF_URGENT : LONGEST).toNanos() / 1_000;
        long most = Math.min(longest, FIRST_MICROS << Math.min(Math.max(0, attempts - 1), MAX_DOUBLINGS));
        return 1 + random.nextLong(most);
    }
}
