package com.moneyflo.examples.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, strings and numbers as JSON (RFC 8259). Members of the two outer objects have a line each. */
final class JsonText {

    private static final int DEEPEST_WITH_LINES = 2;

    private JsonText() {}

    static String of(Map<String, ?> object) {
        return object(object, 1) + System.lineSeparator();
    }

    private static String value(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            return object(object, depth);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(item -> value(item, depth)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? String.format(Locale.ROOT, "%.4f", number) : "null";
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : quoted(value.toString());
    }

    private static String object(Map<?, ?> members, int depth) {
        String gap = depth <= DEEPEST_WITH_LINES ? "\n" + "  ".repeat(depth) : " ";
        String end = depth <= DEEPEST_WITH_LINES ? "\n" + "  ".repeat(depth - 1) : " ";
        return members.entrySet().stream()
                .map(member -> quoted(String.valueOf(member.getKey())) + ": " + value(member.getValue(), depth + 1))
                .collect(Collectors.joining("," + gap, "{" + gap, end + "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder().append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
