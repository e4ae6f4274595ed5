package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Balance;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an account's balance. */
@Command(
        name = "balance",
        description = "Show an account's balance, now or at an earlier time.",
        footer = {"  moneyflo balance ACCOUNT", "  moneyflo balance ACCOUNT --at 2026-11-30T18:30:00Z"})
final class BalanceCommand extends BankCommand {

    @Parameters(paramLabel = "ACCOUNT", description = "The account's number.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AccountNumber number;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Show the posted balance at this time, such as 2026-11-30T18:30:00Z.")
    private @Nullable Instant at;

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Account account = bank.account(number);
        if (at != null) {
            out.fact("Posted", account.balanceAt(at));
            return true;
        }
        Balance now = account.balance();
        out.fact("Posted", now.posted());
        out.fact("Held", now.held());
        out.fact("Available", now.available());
        return true;
    }
}
