package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command on a bank: opens the bank, runs, prints and closes it. */
@Command(
        sortOptions = false,
        abbreviateSynopsis = true,
        descriptionHeading = "%n",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n")
public abstract class BankCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public final Integer call() {
        try (JdbcBank bank = open(moneyFlo().database())) {
            return run(bank, output()) ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            closed();
        }
    }

    final Output output() {
        return Output.of(spec.commandLine());
    }

    /** Returns the root command, of which this one is a subcommand. */
    final MoneyFlo moneyFlo() {
        return (MoneyFlo) spec.root().userObject();
    }

    /**
     * Opens the bank that {@code --db} names, or the one of the home directory. A command may open it differently.
     *
     * @param database the database options of the command line
     * @return the open bank; it is closed after the command
     */
    protected JdbcBank open(Database database) {
        return database.open();
    }

    /** Closes what the command gave to the bank. Called after the bank was closed, or could not be opened. */
    protected void closed() {}

    /**
     * Runs the command.
     *
     * @param bank the open bank
     * @param out where to print
     * @return false if the command failed without an exception; the exit code is then 1
     */
    protected abstract boolean run(JdbcBank bank, Output out);
}
