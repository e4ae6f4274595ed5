package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command on a bank does alike: open it, say something, close it. */
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

    /** The command under which all others stand, this one's parent or its parent's. */
    final MoneyFlo moneyFlo() {
        return (MoneyFlo) spec.root().userObject();
    }

    /**
     * Opens the bank: the one of {@code --db} or of the home directory, unless a command knows better.
     *
     * @param database what the command line says of the database
     * @return the open bank, which is closed after the command
     */
    protected JdbcBank open(Database database) {
        return database.open();
    }

    /** The bank is closed, or was never opened: what it was given may be closed too. */
    protected void closed() {}

    /**
     * Does what the command is for.
     *
     * @param bank the open bank
     * @param out where to print
     * @return false if the command failed, though nothing was thrown; the exit code is then 1
     */
    protected abstract boolean run(JdbcBank bank, Output out);
}
