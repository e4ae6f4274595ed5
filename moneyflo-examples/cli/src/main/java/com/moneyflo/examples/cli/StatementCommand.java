package com.moneyflo.examples.cli;

import com.moneyflo.AccountNumber;
import com.moneyflo.Statement;
import com.moneyflo.jdbc.JdbcBank;
import java.time.ZoneId;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints an account's entries. */
@Command(
        name = "statement",
        description = "Print the entries of an account.",
        footer = {
            "  moneyflo statement ACCOUNT --month 2026-11",
            "  moneyflo statement ACCOUNT --from 2026-11-01 --to 2026-11-15 --csv > my.csv",
            "  moneyflo statement ACCOUNT --json | jq -r .memo"
        })
final class StatementCommand extends BankCommand {

    @Parameters(paramLabel = "ACCOUNT", description = "The account's number.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private AccountNumber number;

    @Mixin
    private final Period period = new Period();

    @ArgGroup
    private Format format = new Format();

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        format.printer(out, period.zone()).accept(bank.account(number).statement(period.chosen()));
        return true;
    }

    /** At most one of the two. Without one, a table is printed. */
    static final class Format {

        @Option(
                names = "--csv",
                description = "Print CSV (RFC 4180), with times in UTC. Puts a ' before a memo that a spreadsheet would"
                        + " compute.")
        private boolean csv;

        @Option(
                names = "--json",
                description = "Print JSON, one object a line, with times in UTC and amounts as strings.")
        private boolean json;

        Consumer<Statement> printer(Output out, ZoneId zone) {
            if (csv) {
                return new StatementCsv(out)::print;
            }
            return json ? new StatementJson(out)::print : new StatementTable(out, zone)::print;
        }
    }
}
