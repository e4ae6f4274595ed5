package com.moneyflo.internal.ledger;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.thread.Status;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells where accounts have times later than the clock, which means that the clock was ahead once, or is behind now.
 * Forgets it when none was met for some minutes. Thread-safe.
 */
public final class ClockWatch {

    /** Transactions under way may have read the clock a moment later than this one. */
    private static final long TOLERATED = 5_000_000;

    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Status status;
    private volatile long met;

    /** Tells the status, which logs it. */
    public ClockWatch(Status status) {
        this.status = status;
    }

    /** Compares the accounts of a batch with the clock. */
    void look(List<AccountRow> rows, long now) {
        for (AccountRow row : rows) {
            if (row.lastAt() - TOLERATED > now) {
                ahead(row);
                return;
            }
        }
        if (status.isFailing() && System.nanoTime() - met > FORGET_NANOS) {
            status.running();
        }
    }

    private void ahead(AccountRow row) {
        met = System.nanoTime();
        if (!status.isFailing()) {
            status.failing("the last entry of account " + row.number() + " is of " + Micros.instant(row.lastAt())
                    + ", which the database's clock has not reached. The clock was ahead then, or it is "
                    + "behind now."
                    + " Compare it with the right time. New entries of this account keep that time until the clock"
                    + " has reached it; holds and all other accounts go by the clock. verify() names "
                    + "all such accounts.");
        }
    }
}
