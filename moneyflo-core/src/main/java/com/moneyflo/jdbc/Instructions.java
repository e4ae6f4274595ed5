package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Command;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.ledger.CaptureHold;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Move;
import com.moneyflo.internal.ledger.PlaceHold;
import com.moneyflo.internal.ledger.ReleaseHold;
import com.moneyflo.internal.ledger.Reverse;
import com.moneyflo.internal.order.Payment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Turns commands into the ledger's instructions: gives each an id, and replaces cash by the cash account's number. */
final class Instructions {

    private Instructions() {}

    static Instruction of(Command command, TransferId id, Function<Money, AccountNumber> cash) {
        Objects.requireNonNull(command, "command");
        Details details = Details.of(command.details());
        if (command instanceof Command.Move move) {
            return move(id, TransferKind.TRANSFER, move.from(), move.to(), move.amount(), details);
        } else if (command instanceof Command.Deposit deposit) {
            AccountNumber from = requireOther(cash.apply(deposit.amount()), deposit.to());
            return move(id, TransferKind.DEPOSIT, from, deposit.to(), deposit.amount(), details);
        } else if (command instanceof Command.Withdraw withdraw) {
            AccountNumber to = requireOther(cash.apply(withdraw.amount()), withdraw.from());
            return move(id, TransferKind.WITHDRAWAL, withdraw.from(), to, withdraw.amount(), details);
        } else if (command instanceof Command.Post post) {
            return new Move(id, TransferKind.POSTING, post.posting().legs(), details);
        } else if (command instanceof Command.Reserve hold) {
            return new PlaceHold(
                    id, hold.account(), hold.amount(), hold.expiresIn().toSeconds(), details);
        } else if (command instanceof Command.Capture capture) {
            return new CaptureHold(
                    id, capture.hold(), capture.payee(), capture.amount().orElse(null), details);
        } else if (command instanceof Command.Release release) {
            return new ReleaseHold(id, release.hold(), details);
        }
        return new Reverse(id, ((Command.Reverse) command).transfer(), details);
    }

    /** Makes the instruction of a standing order's payment. */
    static Instruction of(Payment payment, TransferId id) {
        Details details = Details.of(payment.details());
        return move(id, TransferKind.TRANSFER, payment.from(), payment.to(), payment.amount(), details);
    }

    private static Move move(
            TransferId id, TransferKind kind, AccountNumber from, AccountNumber to, Money amount, Details details) {
        return new Move(id, kind, List.of(new Leg(from, amount.negated()), new Leg(to, amount)), details);
    }

    private static AccountNumber requireOther(AccountNumber cash, AccountNumber account) {
        if (cash.equals(account)) {
            throw new IllegalArgumentException(
                    "Account " + account + " is the bank's cash account and cannot pay itself. Name another account.");
        }
        return cash;
    }
}
