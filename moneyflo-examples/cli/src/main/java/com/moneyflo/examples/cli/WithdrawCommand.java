package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.jdbc.JdbcBank;
import picocli.CommandLine.Command;

/** Pays cash out of an account. */
@Command(
        name = "withdraw",
        description = "Pay cash out of an account.",
        footer = "  moneyflo withdraw ACCOUNT 200.00 --memo 'Cash machine'")
final class WithdrawCommand extends CashCommand {

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Account account = account(bank);
        Money money = money(account);
        Receipt.of(account.withdraw(money, details()))
                .print(out, "Paid " + money + " out from account " + account.number() + ".", account);
        return true;
    }
}
