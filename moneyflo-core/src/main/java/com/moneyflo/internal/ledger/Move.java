package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Leg;
import com.moneyflo.Refusal;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves money between accounts that the caller names: a deposit, a withdrawal, a transfer or a posting. */
public final class Move extends Instruction {

    private final List<Leg> moved;

    /** A movement of legs that sum to zero: two, first the payer's, unless the kind is a posting. */
    public Move(TransferId id, TransferKind kind, List<Leg> moved, Details details) {
        super(id, summary(kind, moved), details);
        this.moved = moved;
    }

    private static CommandSummary summary(TransferKind kind, List<Leg> moved) {
        if (kind == TransferKind.POSTING) {
            return new CommandSummary(kind, null, null, null, null);
        }
        Leg to = moved.get(1);
        return new CommandSummary(kind, moved.get(0).account(), to.account(), to.amount(), null);
    }

    @Override
    public List<Leg> legs() {
        return summary().kind() == TransferKind.POSTING ? moved : List.of();
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        return moved.stream().map(Leg::account);
    }

    @Override
    @Nullable
    Refusal decide(Book book) {
        Refusal refusal = Rules.forLegs(book, moved, Rules.Funds.CHECKED);
        if (refusal == null) {
            book.enter(id(), moved);
        }
        return refusal;
    }
}
