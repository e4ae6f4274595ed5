package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.jdbc.JdbcBank;
import picocli.CommandLine.Command;

/** Pays cash into an account. */
@Command(
        name = "deposit",
        description = "Pay cash into an account.",
        footer = "  moneyflo deposit ACCOUNT 2500.00 --memo Salary --key salary-2026-11")
final class DepositCommand extends CashCommand {

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Account account = account(bank);
        Money money = money(account);
        Receipt.of(account.deposit(money, details()))
                .print(out, "Deposited " + money + " to account " + account.number() + ".", account);
        return true;
    }
}
