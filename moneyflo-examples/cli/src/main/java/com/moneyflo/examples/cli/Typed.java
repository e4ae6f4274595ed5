package com.moneyflo.examples.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Refuses words that the JVM has read otherwise than they were typed. It reads them in the charset of the locale, and
 * puts one and the same replacement character for all that this charset cannot say: two keys become one.
 */
final class Typed {

    private static final char REPLACEMENT = '\uFFFD';

    private final boolean readAsUtf8;

    private Typed(boolean readAsUtf8) {
        this.readAsUtf8 = readAsUtf8;
    }

    /** As this JVM has read them. */
    static Typed here() {
        return in(System.getProperty("sun.jnu.encoding", ""));
    }

    /** As a JVM reads them whose locale has this charset. */
    static Typed in(String charset) {
        return new Typed(charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()));
    }

    void check(CommandLine line, List<String> words, Map<String, String> environment) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.indexOf(REPLACEMENT) >= 0 || (!readAsUtf8 && !isAscii(word))) {
                throw refusal(line, "Word " + (i + 1) + " of the command");
            }
        }
        Stream.concat(Stream.of("HOME"), environment.keySet().stream().filter(Typed::isOurs))
                .filter(name -> environment.getOrDefault(name, "").indexOf(REPLACEMENT) >= 0)
                .findFirst()
                .ifPresent(name -> {
                    throw refusal(line, "The variable " + name);
                });
    }

    private static ParameterException refusal(CommandLine line, String what) {
        return new ParameterException(
                line,
                what + " was not read as it was written, and nothing was done. Write it in UTF-8, and set the locale"
                        + " to one with UTF-8: export LC_ALL=C.UTF-8.");
    }

    private static boolean isOurs(String variable) {
        return variable.startsWith("MONEYFLO_") || variable.startsWith("TWILIO_");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
