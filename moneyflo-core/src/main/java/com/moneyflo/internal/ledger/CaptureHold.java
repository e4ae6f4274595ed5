package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Captures the amount of a hold, or a part of it, and releases the rest. */
public final class CaptureHold extends Instruction {

    private final TransferId hold;
    private final AccountNumber payee;
    private final @Nullable Money amount;

    /** A capture of this amount, or of all of the hold where the amount is null. */
    public CaptureHold(TransferId id, TransferId hold, AccountNumber payee, @Nullable Money amount, Details details) {
        super(id, new CommandSummary(TransferKind.CAPTURE, null, payee, amount, hold), details);
        this.hold = hold;
        this.payee = payee;
        this.amount = amount;
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        Hold found = references.holds().get(hold);
        return Stream.concat(Stream.of(payee), Optional.ofNullable(found).map(Hold::account).stream());
    }

    @Override
    @Nullable
    Refusal decide(Book book) {
        Hold found = book.hold(hold);
        if (found == null) {
            return Refusal.of(Reason.UNKNOWN_HOLD).subject(hold);
        }
        Money taken = amount == null ? found.amount() : amount;
        Refusal refusal = forHold(book, found, taken);
        if (refusal != null) {
            return refusal;
        }
        List<Leg> legs = List.of(new Leg(found.account(), taken.negated()), new Leg(payee, taken));
        refusal = Rules.forLegs(book, legs, Rules.Funds.RESERVED);
        if (refusal == null) {
            book.end(found, HoldStatus.CAPTURED, taken);
            book.enter(id(), legs);
        }
        return refusal;
    }

    private @Nullable Refusal forHold(Book book, Hold found, Money taken) {
        if (!book.isLive(found)) {
            return Refusal.of(Reason.HOLD_NOT_ACTIVE).account(found.account()).subject(hold);
        }
        if (found.account().equals(payee)) {
            return Refusal.of(Reason.CAPTURE_TO_SAME_ACCOUNT).account(payee).subject(hold);
        }
        if (!taken.currency().equals(found.amount().currency())) {
            return Refusal.of(Reason.CURRENCY_MISMATCH)
                    .account(found.account())
                    .asked(taken)
                    .limit(found.amount())
                    .subject(hold);
        }
        return taken.compareTo(found.amount()) > 0
                ? Refusal.of(Reason.CAPTURE_EXCEEDS_HOLD)
                        .account(found.account())
                        .asked(taken)
                        .limit(found.amount())
                        .subject(hold)
                : null;
    }
}
