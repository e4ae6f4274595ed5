package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a hold without moving money. */
public final class ReleaseHold extends Instruction {

    private final TransferId hold;

    /** A release of this hold. */
    public ReleaseHold(TransferId id, TransferId hold, Details details) {
        super(id, new CommandSummary(TransferKind.RELEASE, null, null, null, hold), details);
        this.hold = hold;
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        return Optional.ofNullable(references.holds().get(hold)).map(Hold::account).stream();
    }

    @Override
    @Nullable
    Refusal decide(Book book) {
        Hold found = book.hold(hold);
        if (found == null) {
            return Refusal.of(Reason.UNKNOWN_HOLD).subject(hold);
        }
        if (!book.isLive(found)) {
            return Refusal.of(Reason.HOLD_NOT_ACTIVE).account(found.account()).subject(hold);
        }
        book.end(found, HoldStatus.RELEASED, new Money(found.amount().currency(), 0));
        return null;
    }
}
