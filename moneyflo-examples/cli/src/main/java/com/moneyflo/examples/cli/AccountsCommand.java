package com.moneyflo.examples.cli;

import com.moneyflo.AccountState;
import com.moneyflo.CustomerId;
import com.moneyflo.jdbc.JdbcBank;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists accounts. */
@Command(
        name = "accounts",
        description = "List all accounts, with the bank's internal accounts, or those of one customer.",
        footer = {"  moneyflo accounts", "  moneyflo accounts --customer CUSTOMER-ID"})
final class AccountsCommand extends BankCommand {

    @Option(names = "--customer", paramLabel = "ID", description = "List only this customer's accounts.")
    private @Nullable CustomerId customer;

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Table table = new Table(
                out,
                Table.right("ACCOUNT"),
                Table.right("POSTED"),
                Table.right("AVAILABLE"),
                Table.left("STATUS"),
                Table.left("CUSTOMER"));
        try (Stream<AccountState> accounts = customer == null ? bank.accounts() : accountsOf(customer, bank)) {
            accounts.forEach(account -> table.row(cells(account)));
        }
        table.end();
        return true;
    }

    private static Stream<AccountState> accountsOf(CustomerId customer, JdbcBank bank) {
        return bank.accounts(bank.customer(customer).id()).stream();
    }

    private static String[] cells(AccountState account) {
        return new String[] {
            account.number().toString(),
            account.balance().posted().toString(),
            account.balance().available().toString(),
            account.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            account.customer()
                    .map(CustomerId::toString)
                    .orElse("the bank: " + account.own().map(Object::toString).orElse("own"))
        };
    }
}
