package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Money;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Moves money from one account to another. */
@Command(
        name = "transfer",
        description = "Move money from one account to another.",
        footer = "  moneyflo transfer FROM TO 900.00 --memo Rent --key rent-2026-11")
final class TransferCommand extends BankCommand {

    @Parameters(index = "0", paramLabel = "FROM", description = "The number of the account that pays.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AccountNumber from;

    @Parameters(index = "1", paramLabel = "TO", description = "The number of the account that receives.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AccountNumber to;

    @Parameters(
            index = "2..*",
            paramLabel = "AMOUNT",
            arity = "1..2",
            hideParamSyntax = true,
            description = "The amount, such as 900.00 or INR 900.00.")
    private List<String> amount = new ArrayList<>();

    @Mixin
    private final Details details = new Details();

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Account payer = bank.account(from);
        Money money = Amount.of(amount).on(payer);
        Receipt.of(payer.transfer(to, money, details.toArray()))
                .print(out, "Moved " + money + " from account " + from + " to account " + to + ".", payer);
        return true;
    }
}
