package com.moneyflo.internal.lane;

import com.moneyflo.internal.db.SqlFailure;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Pauses between attempts on a database that failed. The pause is random, so that transactions that collided do not
 * collide again, and it grows with each failure. Used by one thread.
 */
final class LaneBackoff {

    private static final long FIRST_MICROS = 1_000;
    private static final long LONGEST_MICROS = 250_000;
    private static final int MAX_DOUBLINGS = 8;

    private int failures;

    /** Called after each batch. Returns at once where nothing failed. */
    void after(@Nullable SqlFailure failure) {
        if (failure == null) {
            failures = 0;
            return;
        }
        boolean collision = failure.kind() == SqlFailure.Kind.TRANSIENT;
        pause(collision ? FIRST_MICROS : Math.min(LONGEST_MICROS, FIRST_MICROS << failures));
        failures = Math.min(failures + 1, MAX_DOUBLINGS);
    }

    /** Pauses after a batch in which every call was blocked. */
    void idle() {
        pause(FIRST_MICROS);
    }

    private static void pause(long maxMicros) {
        long micros = ThreadLocalRandom.current().nextLong(maxMicros / 2, maxMicros);
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
