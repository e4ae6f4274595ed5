package com.moneyflo.internal.lane;

import com.moneyflo.StorageException;
import com.moneyflo.internal.db.SqlFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out why batches do not end: the database cannot be reached, or it does not answer. Thread-safe. */
final class Obstacles {

    private static final long LONGEST_BATCH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SubmissionQueue queue;
    private final Batch batch;
    private final long longestBatchNanos;

    /** A batch is too slow when it takes half of the timeout, or two seconds if that is less. */
    Obstacles(SubmissionQueue queue, Batch batch, Duration timeout) {
        this.queue = queue;
        this.batch = batch;
        this.longestBatchNanos = Math.min(LONGEST_BATCH_NANOS, timeout.toNanos() / 2);
    }

    /** The obstacle there is now; null if batches end. */
    @Nullable
    Obstacle now() {
        SqlFailure outage = batch.outage();
        return outage == null ? hanging() : outage::exception;
    }

    /** A batch that is too slow; null if there is none. */
    @Nullable
    Hanging hanging() {
        OldestBatch oldest = queue.oldest();
        return oldest == null || oldest.nanos() < longestBatchNanos ? null : new Hanging(oldest);
    }

    /** A batch that does not end. */
    record Hanging(OldestBatch oldest) implements Obstacle {

        @Override
        public StorageException exception(String tried) {
            String seconds = " for " + Math.max(1, TimeUnit.NANOSECONDS.toSeconds(oldest.nanos())) + " s";
            String what = oldest.connected()
                    ? "The database has not answered" + seconds
                    : "The pool gave no connection to the database" + seconds;
            return new StorageException(what + "; " + tried + " and nothing was changed. " + advice());
        }

        /** Returns the problem without a duration, so that it is logged once. */
        String problem() {
            return (oldest.connected()
                            ? "The database does not answer a batch of commands. "
                            : "A batch of commands gets no connection to the database. ")
                    + advice();
        }

        private String advice() {
            return oldest.connected()
                    ? "See that it runs, that its disk is not full and that no session has locked its tables."
                            + " On a pool of your own set the driver's socketTimeout."
                    : "See that it is up and that your pool has free connections: call the bank with"
                            + " joining(connection) inside transactions of your own. Set the pool's connection"
                            + " timeout below the bank's timeout.";
        }
    }
}
