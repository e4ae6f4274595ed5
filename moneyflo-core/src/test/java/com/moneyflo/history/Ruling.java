package com.moneyflo.history;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules' answer to a command, given the books. It has all facts, as the bank tells them to a caller. */
record Ruling(Books books) {

    @Nullable
    Refusal on(Command command) {
        if (command instanceof Command.Reserve reserve) {
            Money available = books.balance(reserve.account()).available();
            return reserve.amount().compareTo(available) > 0
                    ? insufficient(reserve.account(), reserve.amount(), available)
                    : null;
        } else if (command instanceof Command.Capture capture) {
            return onCapture(capture);
        } else if (command instanceof Command.Release release) {
            return onHold(release.hold());
        } else if (command instanceof Command.Reverse reverse) {
            return onReverse(reverse.transfer());
        }
        return onFunds(books.legs(command));
    }

    private @Nullable Refusal onHold(TransferId id) {
        Command.Reserve hold = books.hold(id);
        if (hold == null) {
            return Refusal.of(Reason.UNKNOWN_HOLD).subject(id);
        }
        return books.isActive(id)
                ? null
                : Refusal.of(Reason.HOLD_NOT_ACTIVE).account(hold.account()).subject(id);
    }

    private @Nullable Refusal onCapture(Command.Capture capture) {
        Refusal refusal = onHold(capture.hold());
        if (refusal != null) {
            return refusal;
        }
        Command.Reserve hold = books.hold(capture.hold());
        if (hold.account().equals(capture.payee())) {
            return Refusal.of(Reason.CAPTURE_TO_SAME_ACCOUNT)
                    .account(hold.account())
                    .subject(capture.hold());
        }
        return capture.amount().orElse(hold.amount()).compareTo(hold.amount()) > 0
                ? Refusal.of(Reason.CAPTURE_EXCEEDS_HOLD)
                        .account(hold.account())
                        .asked(capture.amount().orElseThrow())
                        .limit(hold.amount())
                        .subject(capture.hold())
                : null;
    }

    private @Nullable Refusal onReverse(TransferId id) {
        Transfer original = books.done(id);
        if (original == null) {
            return Refusal.of(Reason.UNKNOWN_TRANSFER).subject(id);
        }
        if (Books.isFinal(original)) {
            return Refusal.of(Reason.NOT_REVERSIBLE).subject(id);
        }
        if (books.reversalOf(id) != null) {
            return Refusal.of(Reason.ALREADY_REVERSED).subject(id);
        }
        return onFunds(books.legs(Command.reverse(id)));
    }

    /** Each account must afford the sum of its legs; the first that does not is named. */
    private @Nullable Refusal onFunds(List<Leg> legs) {
        Map<AccountNumber, Long> sums = new TreeMap<>();
        legs.forEach(leg -> sums.merge(leg.account(), leg.amount().minor(), Long::sum));
        for (Map.Entry<AccountNumber, Long> sum : sums.entrySet()) {
            Money asked = books.money(-sum.getValue());
            Money available = books.balance(sum.getKey()).available();
            if (asked.isPositive() && !books.isCash(sum.getKey()) && asked.compareTo(available) > 0) {
                return insufficient(sum.getKey(), asked, available);
            }
        }
        return null;
    }

    private static Refusal insufficient(AccountNumber account, Money asked, Money available) {
        return Refusal.of(Reason.INSUFFICIENT_FUNDS)
                .account(account)
                .asked(asked)
                .limit(available);
    }
}
