package com.moneyflo.internal.ledger;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.thread.Status;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reports accounts whose last entry is later than the clock: the clock was ahead once, or it is behind now. Clears the
 * report when no such account was found for ten minutes. Thread-safe.
 */
public final class ClockWatch {

    /** Microseconds. Transactions in progress may have read the clock a moment later than this one. */
    private static final long TOLERATED = 5_000_000;

    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Status status;
    private volatile long lastFound;

    /** Reports to the status, which logs. */
    public ClockWatch(Status status) {
        this.status = status;
    }

    /** Compares the accounts of a batch with the clock. */
    void look(List<AccountRow> rows, long now) {
        for (AccountRow row : rows) {
            if (row.lastAt() - TOLERATED > now) {
                report(row);
                return;
            }
        }
        if (status.isFailing() && System.nanoTime() - lastFound > FORGET_NANOS) {
            status.running();
        }
    }

    private void report(AccountRow row) {
        lastFound = System.nanoTime();
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
