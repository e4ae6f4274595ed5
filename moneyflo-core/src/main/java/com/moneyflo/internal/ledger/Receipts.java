package com.moneyflo.internal.ledger;

import com.moneyflo.Leg;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal;
import com.moneyflo.Refused;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.Micros;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts as the caller sees them. A receipt made when the money moves and one read years later are equal, so legs stand in an order
 * that both can keep: debits first, then by account and amount.
 */
final class Receipts {

    private static final Comparator<Leg> ORDER = Comparator.<Leg, Boolean>comparing(
                    leg -> leg.amount().isPositive())
            .thenComparing(Leg::account)
            .thenComparing(leg -> leg.amount().minor());

    private Receipts() {}

    static Outcome of(
            TransferId id,
            Asked asked,
            Details details,
            @Nullable Refusal refusal,
            List<Leg> legs,
            long at,
            @Nullable TransferId reversedBy) {
        return refusal != null
                ? new Refused(id, Micros.instant(at), refusal)
                : new Transfer(
                        id,
                        asked.kind(),
                        legs.stream().sorted(ORDER).toList(),
                        Micros.instant(at),
                        details.key(),
                        details.memo(),
                        details.labels(),
                        asked.subject(),
                        reversedBy);
    }
}
