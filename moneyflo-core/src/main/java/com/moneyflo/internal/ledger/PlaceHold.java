package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reserves money on an account for some seconds. */
public final class PlaceHold extends Instruction {

    private final AccountNumber account;
    private final Money amount;
    private final long seconds;

    /** A hold that lasts this many seconds. */
    public PlaceHold(TransferId id, AccountNumber account, Money amount, long seconds, Details details) {
        super(id, new CommandSummary(TransferKind.HOLD, account, null, amount, null), details);
        this.account = account;
        this.amount = amount;
        this.seconds = seconds;
    }

    @Override
    long seconds() {
        return seconds;
    }

    @Override
    public Stream<AccountNumber> accounts(References references) {
        return Stream.of(account);
    }

    @Override
    @Nullable
    Refusal decide(Book book) {
        Refusal refusal = Rules.forAccount(book, account, amount);
        if (refusal != null) {
            return refusal;
        }
        LockedAccount locked = book.existing(account);
        if (locked.status() != AccountStatus.OPEN) {
            return Rules.refuse(Reason.ACCOUNT_FROZEN, account);
        }
        if (!locked.canSpend(amount.minor())) {
            return Refusal.of(Reason.INSUFFICIENT_FUNDS)
                    .account(account)
                    .asked(amount)
                    .limit(locked.available());
        }
        if (!locked.canHold(amount.minor())) {
            return Refusal.of(Reason.BALANCE_OVERFLOW).account(account).asked(amount);
        }
        book.place(placedAt(book.now()));
        return null;
    }

    /** The hold as it stands when it has just been placed. */
    public Hold placedAt(Instant at) {
        Money none = new Money(amount.currency(), 0);
        return Hold.builder(id(), account, amount)
                .captured(none)
                .status(HoldStatus.ACTIVE)
                .placedAt(at)
                .expiresAt(at.plusSeconds(seconds))
                .build();
    }
}
