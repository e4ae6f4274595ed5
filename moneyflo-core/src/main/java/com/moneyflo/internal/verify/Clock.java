package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import java.time.Duration;

/**
 * The database's clock while the ledger is read. Times may be one minute later, because after a fail-over another
 * server's clock decides.
 *
 * @param now in {@link Micros}
 */
record Clock(long now) {

    private static final long ALLOWED = Duration.ofMinutes(1).toMillis() * 1_000;

    /** Reads the clock after the snapshot was taken, so that no time in it can be later. */
    static Clock of(Tx tx) {
        return new Clock(tx.now());
    }

    boolean allows(long at) {
        return at <= now + ALLOWED;
    }

    void require(long at, Faults faults, String what) {
        faults.require(
                allows(at),
                Rule.FUTURE,
                () -> what + " is of " + Micros.instant(at) + ", later than the clock, which says "
                        + Micros.instant(now) + ".");
    }
}
