package com.moneyflo.internal.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The rules for short texts of one line. {@link #checked} is for texts from callers, {@link #kept} for texts that may
 * be in the database already. A text that passes the first passes the second.
 */
public final class Text {

    private static final int REPLACEMENT = 0xFFFD;

    /**
     * The form of the library's own keys for payments of standing orders. Other keys that begin with {@code order:} are
     * free.
     */
    private static final Pattern RESERVED =
            Pattern.compile("order:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{4}-[0-9]{2}-[0-9]{2}:[0-9]+");

    private Text() {}

    /** Checks a text from a caller: it is one line, some of it is visible, and no character was lost. */
    public static String checked(String what, String text, int most) {
        kept(what, text, most);
        if (isPlain(text)) {
            return text;
        }
        if (Invisible.isAll(text)) {
            throw blank(what);
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new IllegalArgumentException("The " + what
                    + " has the character U+FFFD, the mark of a character that was lost."
                    + " Check the character set of the terminal, file or connection that the text comes"
                    + " from, and give the text again.");
        }
        text.codePoints().filter(Text::isNoText).findFirst().ifPresent(c -> {
            throw refused(what, c);
        });
        return text;
    }

    /** The beginning of a text, at most {@code maxLength} UTF-16 units. */
    public static String truncate(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }

    /** Checks a key from a caller. It must not have the form of the library's own keys. */
    public static String key(String text, int most) {
        checked("key", text, most);
        if (text.startsWith("order:") && RESERVED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The key has the form order:<id>:<date>:<number>, which is reserved for payments of standing"
                            + " orders. Use another key. To find such a payment, use new IdempotencyKey(…), or the"
                            + " transfer in the order's trail.");
        }
        return text;
    }

    /** Checks a text that another version of the library may have written. */
    public static String kept(String what, String text, int most) {
        Objects.requireNonNull(text, what);
        if (text.isBlank()) {
            throw blank(what);
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("The " + what + " has " + text.codePointCount(0, text.length())
                    + " characters. Shorten it to " + most + ".");
        }
        text.codePoints().filter(Text::isRefused).findFirst().ifPresent(c -> {
            throw refused(what, c);
        });
        return text;
    }

    /**
     * Returns the text with letter and accent as one character where there is one. An SMS alphabet may have that
     * character and no separate accents.
     */
    public static String composed(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        // The normal form of some Hindi letters is longer.
        return composed.length() < text.length() ? composed : text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /**
     * Control characters; halves of surrogate pairs, which would be stored alike; what turns the direction of the text
     * after it.
     */
    private static boolean isRefused(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /**
     * U+2028 and U+2029, which end a line as some controls do; U+FFF9 to U+FFFB, which hide what stands between them;
     * U+FFFC, which stands for a picture that is not there; the code points that Unicode will never make characters.
     */
    private static boolean isNoText(int codePoint) {
        return codePoint == 0x2028
                || codePoint == 0x2029
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFC)
                || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static IllegalArgumentException blank(String what) {
        return new IllegalArgumentException("The " + what + " is blank. Leave it out or give it a text.");
    }

    private static IllegalArgumentException refused(String what, int codePoint) {
        return new IllegalArgumentException("The " + what + " has the character "
                + String.format(Locale.ROOT, "U+%04X", codePoint) + ", which is not allowed. Remove it.");
    }
}
