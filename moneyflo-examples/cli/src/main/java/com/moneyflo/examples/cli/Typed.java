package com.moneyflo.examples.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Refuses arguments that the JVM read differently from what was typed. The JVM reads them in the charset of the locale
 * and replaces every character that the charset lacks by the same one. Two different keys would become one.
 */
final class Typed {

    private static final char REPLACEMENT = '\uFFFD';

    private final boolean readAsUtf8;

    private Typed(boolean readAsUtf8) {
        this.readAsUtf8 = readAsUtf8;
    }

    /** Returns the check for the charset of this JVM. */
    static Typed here() {
        return in(System.getProperty("sun.jnu.encoding", ""));
    }

    /** Returns the check for a JVM whose locale has this charset. */
    static Typed in(String charset) {
        return new Typed(charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()));
    }

    void check(CommandLine line, List<String> words, Map<String, String> environment) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.indexOf(REPLACEMENT) >= 0 || (!readAsUtf8 && !isAscii(word))) {
                throw refusal(line, "Argument " + (i + 1));
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
                what + " could not be read as UTF-8. Nothing was done. Write it in UTF-8, and set a locale with"
                        + " UTF-8: export LC_ALL=C.UTF-8.");
    }

    private static boolean isOurs(String variable) {
        return variable.startsWith("MONEYFLO_") || variable.startsWith("TWILIO_");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
