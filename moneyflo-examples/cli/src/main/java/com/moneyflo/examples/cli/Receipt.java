package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Balance;
import com.moneyflo.Transfer;
import java.time.temporal.ChronoUnit;

/**
 * Prints the receipt of a transfer.
 *
 * @param transfer the transfer
 */
record Receipt(Transfer transfer) {

    static Receipt of(Transfer transfer) {
        return new Receipt(transfer);
    }

    void print(Output out, String sentence, Account account) {
        out.say(sentence);
        out.fact("Receipt", transfer.id());
        out.fact("At", transfer.at().truncatedTo(ChronoUnit.SECONDS));
        Balance now = account.balance();
        out.fact("Balance", now.posted().equals(now.available()) ? now.posted() : both(now));
    }

    private static String both(Balance now) {
        return now.posted() + ", of which " + now.available() + " is available";
    }
}
