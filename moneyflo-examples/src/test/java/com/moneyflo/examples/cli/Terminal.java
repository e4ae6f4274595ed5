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
final class Terminal {

    private final String url;
    private final Ansi ansi;
    private final Map<String, String> environment;
    private final Typed typed;

    private Terminal(String url, Ansi ansi, Map<String, String> environment, Typed typed) {
        this.url = url;
        this.ansi = ansi;
        this.environment = environment;
        this.typed = typed;
    }

    static Terminal on(String url) {
        return new Terminal(url, Ansi.OFF, Map.of(), Typed.in("UTF-8"));
    }

    Terminal coloured() {
        return new Terminal(url, Ansi.ON, environment, typed);
    }

    Terminal with(Map<String, String> variables) {
        return new Terminal(url, ansi, variables, typed);
    }

    /** Where the JVM reads words like this. */
    Terminal read(Typed otherwise) {
        return new Terminal(url, ansi, environment, otherwise);
    }

    /** Runs a command on the terminal's database. */
    Answer type(String... words) {
        return answer(
                ansi,
                environment,
                typed,
                Stream.concat(Stream.of(words), Stream.of("--db", url)).toArray(String[]::new));
    }

    /** Opens an account in INR and reads its number. */
    String open(String... name) {
        String[] rest = {"--currency", "INR", "--quiet"};
        return type(Stream.of(new String[] {"open"}, name, rest)
                        .flatMap(Stream::of)
                        .toArray(String[]::new))
                .succeeded()
                .get(0);
    }

    /** Runs a command without naming a database. */
    static Answer typeBare(String... words) {
        return answer(Ansi.OFF, Map.of(), Typed.in("UTF-8"), words);
    }

    private static Answer answer(Ansi ansi, Map<String, String> environment, Typed typed, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = MoneyFlo.commandLine(environment, typed)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return new Answer(line.execute(words), out.toString(), err.toString());
    }

    record Answer(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /** What was printed, once it is clear that all went well. */
        List<String> succeeded() {
            if (exitCode != 0 || !err.isEmpty()) {
                throw new AssertionError("exit code " + exitCode + ": " + err);
            }
            return lines();
        }
    }
}
