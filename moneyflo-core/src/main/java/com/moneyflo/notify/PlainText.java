package com.moneyflo.notify;

import java.util.Map;

/**
 * Replaces typographic characters by those of the GSM 7-bit alphabet. In this alphabet an SMS has more than twice as
 * many characters for the same price.
 */
final class PlainText {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x60, "'"), // grave accent
            Map.entry(0xA0, " "), // no-break space
            Map.entry(0xAB, "\""), // double angle quotation marks
            Map.entry(0xBB, "\""),
            Map.entry(0xB4, "'"), // acute accent
            Map.entry(0xB7, "."), // middle dot
            Map.entry(0x2BC, "'"), // modifier letter apostrophe
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201B, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x201F, "\""),
            Map.entry(0x2022, "*"), // bullet
            Map.entry(0x2026, "..."), // ellipsis
            Map.entry(0x2032, "'"), // primes
            Map.entry(0x2033, "\""),
            Map.entry(0x2039, "'"), // single angle quotation marks
            Map.entry(0x203A, "'"),
            Map.entry(0x2044, "/"), // fraction slash
            Map.entry(0x2212, "-"), // minus
            Map.entry(0xFB00, "ff"), // ligatures
            Map.entry(0xFB01, "fi"),
            Map.entry(0xFB02, "fl"),
            Map.entry(0xFB03, "ffi"),
            Map.entry(0xFB04, "ffl"));

    private PlainText() {}

    /** Returns a value in the GSM 7-bit alphabet, or unchanged if this would change a letter. */
    static String of(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        value.codePoints().forEach(c -> plain.append(plain(c)));
        String result = plain.toString();
        return Segments.isGsm7(result) ? result : value;
    }

    /** Returns whether a text was read in a wrong character set, or was cut in the middle of a character. */
    static boolean isDamaged(String text) {
        return text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE);
    }

    /** Returns a value in one line. Line ends and control characters become blanks. */
    static String inOneLine(String value) {
        return value.codePoints().anyMatch(PlainText::endsLine)
                ? value.codePoints()
                        .map(c -> endsLine(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : value;
    }

    private static boolean endsLine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static String plain(int c) {
        String known = PLAIN.get(c);
        if (known != null) {
            return known;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.FORMAT -> ""; // such as a zero-width space, a soft hyphen, a byte order mark
            default -> Character.toString(c);
        };
    }
}
