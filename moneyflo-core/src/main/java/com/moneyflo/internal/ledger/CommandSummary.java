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
 * The request of a command, in the columns of its row. It is recorded with the decision, so that a conflict of keys can
 * name the differences.
 */
record CommandSummary(
        TransferKind kind,
        @Nullable AccountNumber from,
        @Nullable AccountNumber to,
        @Nullable Money amount,
        @Nullable TransferId subject) {

    /** Describes the differences between this first command of a key and a later one. */
    List<String> differences(Details firstDetails, CommandSummary later, Details laterDetails) {
        List<String> found = new ArrayList<>();
        compare(found, "kind", kind, later.kind);
        compare(found, "from", from, later.from);
        compare(found, "to", to, later.to);
        compare(found, "amount", amount, later.amount);
        compare(found, "subject", subject, later.subject);
        if (!Objects.equals(firstDetails.memo(), laterDetails.memo())) {
            found.add("memo");
        }
        if (!firstDetails.labels().equals(laterDetails.labels())) {
            found.add("labels");
        }
        return found.isEmpty() ? List.of(kind == TransferKind.HOLD ? "expiry" : "legs") : found;
    }

    private static void compare(List<String> found, String name, @Nullable Object first, @Nullable Object later) {
        if (!Objects.equals(first, later)) {
            found.add(name + ": " + text(first) + ", now " + text(later));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
