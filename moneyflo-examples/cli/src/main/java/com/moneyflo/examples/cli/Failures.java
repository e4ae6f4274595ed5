package com.moneyflo.examples.cli;

import com.moneyflo.MoneyFloException;
import com.moneyflo.UnknownAccountException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends a command that failed: one line on standard error, an exit code, no stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        String help = line.getCommandSpec().qualifiedName() + " --help";
        complain(line, plain(e) + suggestion(e) + " See '" + help + "'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (line.getCommandSpec().root().userObject() instanceof MoneyFlo moneyFlo && moneyFlo.debug()) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            line.getErr().println(Secrets.hidden(trace.toString()));
        }
        complain(line, message(e));
        return e instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String message(Exception e) {
        if (e instanceof UnknownAccountException unknown) {
            return "There is no account " + unknown.account() + ". 'moneyflo accounts' lists all accounts.";
        }
        if (e instanceof MoneyFloException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException) {
            return String.valueOf(e.getMessage());
        }
        return "An unexpected error occurred (" + e.getClass().getName()
                + "). Run the command again with --debug to see where.";
    }

    /** Returns picocli's message, without the parts that are for programmers. */
    private static String plain(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = "'" + unmatched.getUnmatched().get(0) + "'";
            boolean isCommand = !e.getCommandLine().getSubcommands().isEmpty();
            return isCommand ? "There is no command " + word : "The argument " + word + " is one too many";
        }
        return String.valueOf(e.getMessage())
                .replaceFirst("^Error: ", "")
                .replaceFirst("^Invalid value for positional parameter at index [0-9.*]+ \\(<?(\\w+)>?\\)", "$1")
                .replaceFirst("^Invalid value for option '(--\\w+)'", "$1");
    }

    private static String suggestion(ParameterException e) {
        List<String> near = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? end(e) : ". Did you mean '" + near.get(0) + "'?";
    }

    private static String end(ParameterException e) {
        return String.valueOf(e.getMessage()).endsWith(".") ? "" : ".";
    }

    private static void complain(CommandLine line, String message) {
        line.getOut().flush();
        line.getErr().println("moneyflo: " + Secrets.hidden(message).replaceAll("\\s*\\R\\s*", " "));
    }
}
