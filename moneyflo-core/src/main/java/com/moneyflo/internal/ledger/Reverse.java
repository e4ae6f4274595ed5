package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Entry;
import com.moneyflo.Leg;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reverses an earlier transfer by the opposite legs. */
public final class Reverse extends Instruction {

    private static final Set<TransferKind> FINAL =
            EnumSet.of(TransferKind.HOLD, TransferKind.RELEASE, TransferKind.REVERSAL);

    private final TransferId original;

    /** A reversal of this transfer. */
    public Reverse(TransferId id, TransferId original, Details details) {
        super(id, new CommandSummary(TransferKind.REVERSAL, null, null, null, original), details);
        this.original = original;
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        Outcome found = references.originals().get(original);
        return found instanceof Transfer transfer ? transfer.entries().stream().map(Entry::account) : Stream.empty();
    }

    @Override
    @Nullable
    Refusal decide(Book book) {
        Outcome found = book.original(original);
        if (found == null) {
            return refuse(Reason.UNKNOWN_TRANSFER);
        }
        if (!(found instanceof Transfer transfer) || FINAL.contains(transfer.kind())) {
            return refuse(Reason.NOT_REVERSIBLE);
        }
        if (book.isReversed(transfer)) {
            return refuse(Reason.ALREADY_REVERSED);
        }
        List<Leg> opposite = transfer.legs().stream()
                .map(leg -> new Leg(leg.account(), leg.amount().negated()))
                .toList();
        Refusal refusal = Rules.forLegs(book, opposite, Rules.Funds.CHECKED);
        if (refusal == null) {
            book.enter(id(), opposite);
            book.reversed(transfer, id());
        }
        return refusal;
    }

    private Refusal refuse(Reason reason) {
        return Refusal.of(reason).subject(original);
    }
}
