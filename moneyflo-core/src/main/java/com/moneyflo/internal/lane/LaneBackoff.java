package com.moneyflo.internal.lane;

import com.moneyflo.internal.db.SqlFailure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How long to stay away from a database that failed: at random, so that those who collided part, and longer each time.
 * Used by one thread.
 */
final class LaneBackoff {

    private static final long FIRST_MICROS = 1_000;
    private static final long LONGEST_MICROS = 250_000;
    private static final int MAX_DOUBLINGS = 8;

    private int failures;

    /** After each batch: returns at once where nothing failed. */
    void after(@Nullable SqlFailure failure) {
        if (failure == null) {
            failures = 0;
            return;
        }
        boolean collision = failure.kind() == SqlFailure.Kind.TRANSIENT;
        pause(collision ? FIRST_MICROS : Math.min(LONGEST_MICROS, FIRST_MICROS << failures));
        failures = Math.min(failures + 1, MAX_DOUBLINGS);
    }

    /** After a batch in which nothing could be done because others hold the rows. */
    void idle() {
        pause(FIRST_MICROS);
    }

    private static void pause(long most) {
        long micros = ThreadLocalRandom.current().nextLong(most / 2, most);
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
