package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Detail;
import com.moneyflo.Money;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The arguments that deposit and withdraw share. */
abstract class CashCommand extends BankCommand {

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "The account's number.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AccountNumber number;

    @Parameters(
            index = "1..*",
            paramLabel = "AMOUNT",
            arity = "1..2",
            hideParamSyntax = true,
            description = "The amount, such as 900.00 or INR 900.00.")
    private List<String> amount = new ArrayList<>();

    @Mixin
    private final Details details = new Details();

    final Account account(JdbcBank bank) {
        return bank.account(number);
    }

    final Money money(Account account) {
        return Amount.of(amount).on(account);
    }

    final Detail[] details() {
        return details.toArray();
    }
}
