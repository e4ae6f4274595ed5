package com.moneyflo.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** Types commands, each as if in a process of its own, and reads what comes back. */
public final class Terminal {

    private final String url;
    private final Ansi ansi;
    private final Map<String, String> environment;
    private final Typed typed;
    private final List<Class<? extends BankCommand>> more;

    private Terminal(
            String url,
            Ansi ansi,
            Map<String, String> environment,
            Typed typed,
            List<Class<? extends BankCommand>> more) {
        this.url = url;
        this.ansi = ansi;
        this.environment = environment;
        this.typed = typed;
        this.more = more;
    }

    public static Terminal on(String url) {
        return on(url, List.of());
    }

    /** One that knows commands of other modules too. */
    public static Terminal on(String url, List<Class<? extends BankCommand>> more) {
        return new Terminal(url, Ansi.OFF, Map.of(), Typed.in("UTF-8"), more);
    }

    Terminal coloured() {
        return new Terminal(url, Ansi.ON, environment, typed, more);
    }

    Terminal with(Map<String, String> variables) {
        return new Terminal(url, ansi, variables, typed, more);
    }

    /** Where the JVM reads words like this. */
    Terminal read(Typed otherwise) {
        return new Terminal(url, ansi, environment, otherwise, more);
    }

    /** Runs a command on the terminal's database. */
    public Answer type(String... words) {
        return answer(Stream.concat(Stream.of(words), Stream.of("--db", url)).toArray(String[]::new));
    }

    /** Opens an account in INR and reads its number. */
    public String open(String... name) {
        String[] rest = {"--currency", "INR", "--quiet"};
        return type(Stream.of(new String[] {"open"}, name, rest)
                        .flatMap(Stream::of)
                        .toArray(String[]::new))
                .succeeded()
                .get(0);
    }

    /** Runs a command without naming a database. */
    static Answer typeBare(String... words) {
        return on("").answer(words);
    }

    private Answer answer(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = MoneyFlo.commandLine(environment, typed, more)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Answer(line.execute(words), out.toString(), err.toString());
    }

    public record Answer(int exitCode, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }

        /** The printed lines, once it is clear that all went well. */
        public List<String> succeeded() {
            if (exitCode != 0 || !err.isEmpty()) {
                throw new AssertionError("exit code " + exitCode + ": " + err);
            }
            return lines();
        }
    }
}
