package com.moneyflo.history;

import com.moneyflo.Account;
import com.moneyflo.Command;
import com.moneyflo.Detail;
import com.moneyflo.Hold;
import com.moneyflo.Transfer;
import com.moneyflo.TransferKind;
import com.moneyflo.jdbc.JdbcBank;

/** Does what a command says by the verb for it. */
record Verbs(JdbcBank bank) {

    Transfer carryOut(Command command) {
        Detail[] details = command.details().toArray(Detail[]::new);
        if (command instanceof Command.Deposit deposit) {
            return bank.account(deposit.to()).deposit(deposit.amount(), details);
        } else if (command instanceof Command.Withdraw withdraw) {
            return bank.account(withdraw.from()).withdraw(withdraw.amount(), details);
        } else if (command instanceof Command.Move move) {
            return bank.account(move.from()).transfer(move.to(), move.amount(), details);
        } else if (command instanceof Command.Post post) {
            return bank.post(post.posting(), details);
        } else if (command instanceof Command.Reserve reserve) {
            return receipt(reserve, bank.account(reserve.account()), details);
        } else if (command instanceof Command.Capture capture) {
            return capture.amount().isEmpty()
                    ? bank.capture(capture.hold(), capture.payee(), details)
                    : bank.capture(
                            capture.hold(), capture.payee(), capture.amount().orElseThrow(), details);
        } else if (command instanceof Command.Release release) {
            return bank.release(release.hold(), details);
        }
        return bank.reverse(((Command.Reverse) command).transfer(), details);
    }

    /** The verb gives the hold itself, which says as much as a receipt. */
    private static Transfer receipt(Command.Reserve reserve, Account account, Detail[] details) {
        Hold hold = account.hold(reserve.amount(), reserve.expiresIn(), details);
        return Transfer.builder(hold.id(), TransferKind.HOLD, hold.placedAt())
                .key(Seen.key(reserve))
                .build();
    }
}
