package com.moneyflo.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints the output of a command, with bold and faint lines on a terminal.
 *
 * @param writer the destination of the lines
 * @param ansi whether bold and faint can be shown
 */
public record Output(PrintWriter writer, Ansi ansi) {

    private static final Pattern WRAPPED = Pattern.compile("(\\S.{0,75}\\S|\\S+)(?= |$)");

    static Output of(CommandLine line) {
        return new Output(line.getOut(), line.getColorScheme().ansi());
    }

    void say(String line) {
        writer.println(line);
    }

    /** Prints a heading after an empty line. */
    void heading(String line) {
        say("");
        emphasis(line);
    }

    void emphasis(String line) {
        say(styled(Style.bold, line));
    }

    /** Prints a paragraph, indented and wrapped between words. */
    void tell(String text) {
        wrapped(text).forEach(this::say);
    }

    /** Prints a line in a fainter tone. */
    void faint(String line) {
        say(styled(Style.faint, line));
    }

    private static Stream<String> wrapped(String text) {
        return WRAPPED.matcher(text).results().map(line -> "   " + line.group(1));
    }

    /** Prints a name and its value. The values of consecutive lines are aligned. */
    void fact(String name, Object value) {
        say(String.format(Locale.ROOT, "%-10s", name) + value);
    }

    /** Returns whether the reader has ended, such as {@code head}. Flushes. */
    boolean isCut() {
        return writer.checkError();
    }

    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
