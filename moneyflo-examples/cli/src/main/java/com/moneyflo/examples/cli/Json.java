package com.moneyflo.examples.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes one flat JSON object (RFC 8259), member by member. */
final class Json {

    private final StringJoiner members = new StringJoiner(",", "{", "}");

    Json number(String name, long value) {
        members.add(quoted(name) + ":" + value);
        return this;
    }

    Json text(String name, @Nullable String value) {
        members.add(quoted(name) + ":" + (value == null ? "null" : quoted(value)));
        return this;
    }

    @Override
    public String toString() {
        return members.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
        } else if (isEscaped(c)) {
            for (char half : Character.toChars(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
        } else {
            quoted.appendCodePoint(c);
        }
    }

    /**
     * Returns whether JSON requires an escape, or the character would not print well: other control characters, line
     * ends, half surrogate pairs, characters that change the writing direction.
     */
    private static boolean isEscaped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
