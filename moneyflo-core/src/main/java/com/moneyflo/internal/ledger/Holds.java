package com.moneyflo.internal.ledger;

import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import java.time.Instant;
import java.util.List;

/** Holds as callers see them. A hold whose time is over is shown as expired, even if its row does not say so yet. */
final class Holds {

    private Holds() {}

    static List<Hold> asOfNow(Tx tx, List<Hold> holds) {
        if (holds.isEmpty()) {
            return holds;
        }
        Instant now = Micros.instant(tx.now());
        return holds.stream().map(hold -> asOf(now, hold)).toList();
    }

    private static Hold asOf(Instant now, Hold hold) {
        boolean over = hold.status() == HoldStatus.ACTIVE && !hold.expiresAt().isAfter(now);
        return over ? hold.toBuilder().status(HoldStatus.EXPIRED).build() : hold;
    }
}
