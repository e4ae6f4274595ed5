package com.moneyflo.examples.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One flat JSON object (RFC 8259), name by name. */
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
        text.chars().forEach(c -> append(quoted, (char) c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append(c);
        } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
            quoted.append(String.format("\\u%04x", (int) c));
        } else {
            quoted.append(c);
        }
    }
}
