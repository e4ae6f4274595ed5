package com.moneyflo.internal.ledger;

import com.moneyflo.Entry;
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
 * Makes outcomes as callers see them. The outcome of a new command and the one that is read years later are equal. So
 * the entries are in an order that both can restore.
 */
final class Receipts {

    private static final Comparator<Entry> ORDER = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.amount().isPositive())
            .thenComparing(Entry::account)
            .thenComparing(Entry::seq);

    private Receipts() {}

    static Outcome of(
            TransferId id,
            CommandSummary summary,
            Details details,
            @Nullable Refusal refusal,
            List<Entry> entries,
            long at,
            @Nullable TransferId reversedBy) {
        return refusal != null
                ? new Refused(id, Micros.instant(at), refusal)
                : Transfer.builder(id, summary.kind(), Micros.instant(at))
                        .entries(entries.stream().sorted(ORDER).toList())
                        .key(details.key())
                        .memo(details.memo())
                        .labels(details.labels())
                        .subject(summary.subject())
                        .reversedBy(reversedBy)
                        .build();
    }
}
