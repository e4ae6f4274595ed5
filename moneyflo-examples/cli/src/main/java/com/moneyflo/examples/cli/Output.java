package com.moneyflo.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command says what it has to say, in bold and dim where that can be shown.
 *
 * @param writer takes the lines
 * @param ansi whether bold and dim can be shown
 */
public record Output(PrintWriter writer, Ansi ansi) {

    private static final Pattern WRAPPED = Pattern.compile("(\\S.{0,75}\\S|\\S+)(?= |$)");

    static Output of(CommandLine line) {
        return new Output(line.getOut(), line.getColorScheme().ansi());
    }

    void say(String line) {
        writer.println(line);
    }

    /** A heading, apart from what stands above it. */
    void heading(String line) {
        say("");
        emphasis(line);
    }

    void emphasis(String line) {
        say(styled(Style.bold, line));
    }

    /** A sentence or two, indented and broken between words. */
    void tell(String text) {
        wrapped(text).forEach(this::say);
    }

    /** A line in a fainter tone. */
    void faint(String line) {
        say(styled(Style.faint, line));
    }

    private static Stream<String> wrapped(String text) {
        return WRAPPED.matcher(text).results().map(line -> "   " + line.group(1));
    }

    /** A name and its value, the values of neighbours one below the other. */
    void fact(String name, Object value) {
        say(String.format(Locale.ROOT, "%-10s", name) + value);
    }

    /** Says whether the reader has gone, as {@code head} does; asking flushes. */
    boolean isCut() {
        return writer.checkError();
    }

    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
