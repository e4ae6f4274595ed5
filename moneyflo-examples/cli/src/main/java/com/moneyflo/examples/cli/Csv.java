package com.moneyflo.examples.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it. */
final class Csv {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    /**
     * What a spreadsheet may take for the end of a cell, when the file is opened with another separator than the comma.
     */
    private static final String ENDS_A_CELL = ",;:|\t\r\n\\x0B\\f\\x85\u2028\u2029";

    /**
     * What makes a spreadsheet compute a cell: the ASCII characters, their wide and small forms, and the minus sign.
     */
    private static final String COMPUTED = "=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    /** The place where a cell may begin that would be computed: blanks, quotes and what is not seen are skipped. */
    private static final Pattern FORMULA =
            Pattern.compile("(?<=^|[" + ENDS_A_CELL + "])(?=[\\p{C}\\p{Z}\"']*[" + COMPUTED + "])");

    private static final Pattern NUL = Pattern.compile("\0");

    private Csv() {}

    static String row(String... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A text from outside, so written that no spreadsheet takes a part of it for a formula, with whatever separator it
     * opens the file. A {@code '} stands before each such part; taking these away gives the text back.
     */
    static String harmless(String text) {
        return FORMULA.matcher(NUL.matcher(text).replaceAll("\uFFFD")).replaceAll("'");
    }

    private static String field(String text) {
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
