package com.moneyflo.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code moneyflo}: the root of all commands. */
@Command(
        name = "moneyflo",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        descriptionHeading = "%n",
        description = "A small bank in the terminal, on the MoneyFlo ledger.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  moneyflo demo                                  a story of two customers",
            "  moneyflo open Asha Rao --currency INR          prints the account's number",
            "  moneyflo deposit ACCOUNT 2500.00 --memo Salary",
            "  moneyflo statement ACCOUNT",
            "",
            "Exit codes: 0 done, 1 refused or failed, 2 invalid command line."
        },
        subcommands = {
            DemoCommand.class,
            OpenCommand.class,
            DepositCommand.class,
            WithdrawCommand.class,
            TransferCommand.class,
            BalanceCommand.class,
            StatementCommand.class,
            AccountsCommand.class,
            NoticesCommand.class,
            WebhookCommand.class,
            VerifyCommand.class,
            HelpCommand.class
        })
public final class MoneyFlo implements Callable<Integer> {

    @Mixin
    private final Database database;

    private final Map<String, String> environment;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--debug", hidden = true, scope = ScopeType.INHERIT)
    private boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private MoneyFlo(Map<String, String> environment) {
        this.environment = environment;
        this.database = new Database(environment);
    }

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args the words after {@code moneyflo}
     */
    public static void main(String... args) {
        run(List.of(), args);
    }

    /**
     * Runs one command and ends the JVM, like {@link #main}. Adds commands of other modules.
     *
     * @param more the added commands
     * @param args the words after {@code moneyflo}
     */
    public static void run(List<Class<? extends BankCommand>> more, String... args) {
        Console console = Console.standardOutput();
        PrintWriter out = console.writer();
        PrintWriter err = Console.standardError().writer();
        int exitCode = commandLine(System.getenv(), Typed.here(), more)
                .setOut(out)
                .setErr(err)
                .execute(args);
        out.flush();
        if (console.hasLost()) {
            err.println("moneyflo: Not all of the output was written. Check that the disk is not full.");
            exitCode = Math.max(exitCode, CommandLine.ExitCode.SOFTWARE);
        }
        err.flush();
        System.exit(exitCode);
    }

    /** Returns the command with all its subcommands, ready to execute. */
    static CommandLine commandLine(
            Map<String, String> environment, Typed typed, List<Class<? extends BankCommand>> more) {
        CommandLine line = new CommandLine(new MoneyFlo(environment));
        more.forEach(line::addSubcommand);
        Failures failures = new Failures();
        Values.register(line)
                .setExpandAtFiles(false) // a value is taken as typed, also when it looks like @file
                .setTrimQuotes(false)
                .setAllowOptionsAsOptionParameters(false) // a missing value is an error, not the next option
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(parsed -> {
                    typed.check(line, parsed.originalArgs(), environment);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        return line;
    }

    /** Prints the help: no command was given. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    Database database() {
        return database;
    }

    /** Returns the environment variables, the only source of providers' credentials. */
    Map<String, String> environment() {
        return environment;
    }

    boolean debug() {
        return debug;
    }
}
