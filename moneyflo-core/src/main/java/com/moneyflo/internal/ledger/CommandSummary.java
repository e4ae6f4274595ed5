package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command asked for, as far as one of each says it: kept beside the verdict, so that a key used twice can be
 * told what differs.
 */
record CommandSummary(
        TransferKind kind,
        @Nullable AccountNumber from,
        @Nullable AccountNumber to,
        @Nullable Money amount,
        @Nullable TransferId subject) {

    /** In words, what differs between the first command under a key and a later one. */
    List<String> differences(Details first, CommandSummary now, Details details) {
        List<String> found = new ArrayList<>();
        compare(found, "kind", kind, now.kind);
        compare(found, "from", from, now.from);
        compare(found, "to", to, now.to);
        compare(found, "amount", amount, now.amount);
        compare(found, "subject", subject, now.subject);
        if (!Objects.equals(first.memo(), details.memo())) {
            found.add("memo");
        }
        if (!first.labels().equals(details.labels())) {
            found.add("labels");
        }
        return found.isEmpty() ? List.of(kind == TransferKind.HOLD ? "expiry" : "legs") : found;
    }

    private static void compare(List<String> found, String what, @Nullable Object first, @Nullable Object now) {
        if (!Objects.equals(first, now)) {
            found.add(what + ": " + text(first) + ", now " + text(now));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
