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

/** What the rules say to a command, given the books; with all facts, as a caller is told them. */
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
            return new Refusal(Reason.UNKNOWN_HOLD, null, null, null, id);
        }
        return books.isActive(id) ? null : new Refusal(Reason.HOLD_NOT_ACTIVE, hold.account(), null, null, id);
    }

    private @Nullable Refusal onCapture(Command.Capture capture) {
        Refusal refusal = onHold(capture.hold());
        if (refusal != null) {
            return refusal;
        }
        Command.Reserve hold = books.hold(capture.hold());
        if (hold.account().equals(capture.payee())) {
            return new Refusal(Reason.CAPTURE_TO_SAME_ACCOUNT, hold.account(), null, null, capture.hold());
        }
        return capture.amount() != null && capture.amount().compareTo(hold.amount()) > 0
                ? new Refusal(
                        Reason.CAPTURE_EXCEEDS_HOLD, hold.account(), capture.amount(), hold.amount(), capture.hold())
                : null;
    }

    private @Nullable Refusal onReverse(TransferId id) {
        Transfer original = books.done(id);
        if (original == null) {
            return new Refusal(Reason.UNKNOWN_TRANSFER, null, null, null, id);
        }
        if (Books.isFinal(original)) {
            return new Refusal(Reason.NOT_REVERSIBLE, null, null, null, id);
        }
        if (books.reversalOf(id) != null) {
            return new Refusal(Reason.ALREADY_REVERSED, null, null, null, id);
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
        return new Refusal(Reason.INSUFFICIENT_FUNDS, account, asked, available, null);
    }
}
