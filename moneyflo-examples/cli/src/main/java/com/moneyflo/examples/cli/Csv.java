package com.moneyflo.examples.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes CSV (RFC 4180). */
final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    /**
     * Characters that may end a cell when a spreadsheet opens the file with another separator than the comma.
     */
    private static final String ENDS_A_CELL = ",;:|\t\r\n\\x0B\\f\\x85\u2028\u2029";

    /**
     * First characters of a formula: the ASCII characters, their wide and small forms, and the minus sign.
     */
    private static final String COMPUTED = "=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    /** The place where a formula may begin. Blanks, quotes and invisible characters before it are skipped. */
    private static final Pattern FORMULA =
            Pattern.compile("(?<=^|[" + ENDS_A_CELL + "])(?=[\\p{C}\\p{Z}\"']*[" + COMPUTED + "])");

    private static final Pattern NUL = Pattern.compile("\0");

    private Csv() {}

    static String row(String... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Marks a text from outside, so that no spreadsheet reads a part of it as a formula, with any separator. Puts a
     * {@code '} before each such part. Removing these gives the text back, with NUL as U+FFFD.
     */
    static String harmless(String text) {
        return FORMULA.matcher(NUL.matcher(text).replaceAll("\uFFFD")).replaceAll("'");
    }

    private static String field(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
