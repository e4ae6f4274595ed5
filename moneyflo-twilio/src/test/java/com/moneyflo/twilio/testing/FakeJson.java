package com.moneyflo.twilio.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON, as much of it as the fake writes. */
final class FakeJson {

    private FakeJson() {}

    /** Names and values by turns. */
    static String object(@Nullable Object... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append(text(String.valueOf(namesAndValues[i])))
                    .append(':')
                    .append(value(namesAndValues[i + 1]));
        }
        return json.append('}').toString();
    }

    static Raw array(List<String> values) {
        return new Raw("[" + String.join(",", values) + "]");
    }

    /** A value that is JSON already. */
    record Raw(String json) {}

    private static String value(@Nullable Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        return value instanceof Raw raw ? raw.json() : String.valueOf(value);
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
