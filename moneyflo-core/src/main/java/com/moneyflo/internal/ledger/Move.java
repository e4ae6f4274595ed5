package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Leg;
import com.moneyflo.Posting;
import com.moneyflo.Refusal;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves money between accounts that the caller names: a deposit, a withdrawal, a transfer, a posting of many legs. */
public record Move(TransferId id, TransferKind kind, List<Leg> moved, Details details) implements Instruction {

    /** A movement of any number of legs. */
    public static Move of(TransferId id, TransferKind kind, Posting posting, Details details) {
        return new Move(id, kind, posting.legs(), details);
    }

    @Override
    public CommandSummary asked() {
        if (kind == TransferKind.POSTING) {
            return new CommandSummary(kind, null, null, null, null);
        }
        Leg to = moved.get(1);
        return new CommandSummary(kind, moved.get(0).account(), to.account(), to.amount(), null);
    }

    @Override
    public List<Leg> legs() {
        return kind == TransferKind.POSTING ? moved : List.of();
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        return moved.stream().map(Leg::account);
    }

    @Override
    public @Nullable Refusal decide(Book book) {
        Refusal refusal = Rules.forLegs(book, moved, Rules.Funds.CHECKED);
        if (refusal == null) {
            book.enter(id, moved);
        }
        return refusal;
    }
}
