package com.moneyflo.internal.db;

import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.Transactions.Retry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the retries of one piece of work: until a deadline, and at most {@value #MAX_ATTEMPTS} attempts. The pause is
 * random and doubles up to a limit, so that transactions that collided do not collide again.
 */
final class RetryBudget {

    private static final int MAX_ATTEMPTS = 50;
    private static final long FIRST_PAUSE_MICROS = 2_000;
    private static final long LONGEST_PAUSE_MICROS = 250_000;

    private final long deadline;
    private final Duration limit;
    private int failures;
    private @Nullable SqlFailure inDoubt;

    RetryBudget(Duration limit) {
        this.limit = limit;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Returns after a pause if the work may be retried; else throws the exception for the caller. */
    void pauseOrThrow(SqlFailure failure, Retry retry) {
        if (failure.kind() == SqlFailure.Kind.IN_DOUBT) {
            inDoubt = failure;
        }
        boolean again = switch (failure.kind()) {
            case TRANSIENT, CONNECTION -> true;
            case IN_DOUBT -> retry != Retry.UNTIL_COMMIT;
            case DUPLICATE, OTHER -> false;
        };
        failures++;
        long pause = Math.min(LONGEST_PAUSE_MICROS, FIRST_PAUSE_MICROS << Math.min(failures, 10));
        long micros = ThreadLocalRandom.current().nextLong(pause / 2, pause);
        boolean late = deadline - System.nanoTime() <= TimeUnit.MICROSECONDS.toNanos(micros);
        if (!again || late || failures >= MAX_ATTEMPTS) {
            throw exception(failure);
        }
        try {
            TimeUnit.MICROSECONDS.sleep(micros);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw exception(failure);
        }
    }

    /**
     * Returns the exception for the caller after another exception ended the attempts. Once a COMMIT is in doubt, the
     * outcome stays unknown.
     */
    RuntimeException exceptionFor(RuntimeException other) {
        return inDoubt == null ? other : new OutcomeUnknownException(null, null, other);
    }

    private StorageException exception(SqlFailure failure) {
        if (inDoubt != null) {
            return new OutcomeUnknownException(null, null, inDoubt.getCause());
        }
        return failure.exception("tried " + failures + " times within " + limit.toSeconds() + " s");
    }
}
