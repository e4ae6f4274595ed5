package com.moneyflo;

import java.util.Objects;

/** The one rule for short texts from outside: what is kept is what was given, and nothing that prints oddly gets in. */
final class Text {

    private Text() {}

    static String checked(String what, String text, int most) {
        Objects.requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank. Leave it out or give it a text.");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("The " + what + " has " + text.codePointCount(0, text.length())
                    + " characters. Shorten it to " + most + ".");
        }
        text.codePoints().filter(Text::isRefused).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("The " + what + " has the character " + String.format("U+%04X", c)
                    + ", which cannot be kept. Take it out.");
        });
        return text;
    }

    /** Control characters; halves of surrogate pairs, which would be stored alike; what turns the direction of the text after it. */
    private static boolean isRefused(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
