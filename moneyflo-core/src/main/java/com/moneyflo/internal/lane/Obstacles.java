package com.moneyflo.internal.lane;

import com.moneyflo.StorageException;
import com.moneyflo.internal.db.SqlFailure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out what keeps batches from ending: a database that is away, or one that does not answer. Thread-safe. */
final class Obstacles {

    private static final long LONGEST_BATCH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SubmissionQueue queue;
    private final Batch batch;
    private final long longestBatchNanos;

    /** A batch that takes half of the patience takes too long, and one that takes two seconds as well. */
    Obstacles(SubmissionQueue queue, Batch batch, Duration patience) {
        this.queue = queue;
        this.batch = batch;
        this.longestBatchNanos = Math.min(LONGEST_BATCH_NANOS, patience.toNanos() / 2);
    }

    /** What there is now; null if batches end as they should. */
    @Nullable
    Obstacle now() {
        SqlFailure outage = batch.outage();
        return outage == null ? hanging() : outage::exception;
    }

    /** A batch that has been under way for too long; null if there is none. */
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
                    : "No connection to the database could be had" + seconds;
            return new StorageException(what + "; " + tried + " and nothing was changed. " + advice());
        }

        /** What is wrong, without how long. */
        String problem() {
            return (oldest.connected()
                            ? "The database does not answer a batch of commands. "
                            : "A batch of commands gets no connection to the database. ")
                    + advice();
        }

        private String advice() {
            return oldest.connected()
                    ? "See that it runs, that its disk is not full and that nobody has locked its tables."
                            + " On a pool of your own set the driver's socketTimeout."
                    : "See that it is up, and that your pool has connections to give: transactions of your own "
                            + "that call the bank"
                            + " use joining(connection). Set the pool's connection timeout below the bank's patience.";
        }
    }
}
