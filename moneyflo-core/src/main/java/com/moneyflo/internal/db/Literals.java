package com.moneyflo.internal.db;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into the text of a statement, each as a number, a hexadecimal literal or NULL. No character of a value
 * reaches the server as text, so no value can end its literal.
 */
final class Literals {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private Literals() {}

    /** Writes the rows, each after {@code open}: {@code (1, 0xff), (2, NULL)}. */
    static void rows(StringBuilder sql, String open, List<@Nullable Object[]> rows) {
        String before = open;
        for (@Nullable Object[] row : rows) {
            sql.append(before);
            row(sql, row);
            before = ", " + open;
        }
    }

    private static void row(StringBuilder sql, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                sql.append(", ");
            }
            value(sql, row[i]);
        }
        sql.append(')');
    }

    static void value(StringBuilder sql, @Nullable Object value) {
        if (value == null) {
            sql.append("NULL");
        } else if (value instanceof Long number) {
            sql.append(number.longValue());
        } else if (value instanceof UUID id) {
            binary(sql, Uuid.bytes(id));
        } else if (value instanceof byte[] bytes) {
            binary(sql, bytes);
        } else if (value instanceof Enum<?> constant) {
            text(sql, constant.name());
        } else if (value instanceof String text) {
            text(sql, text);
        } else {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " has no literal.");
        }
    }

    private static void text(StringBuilder sql, String text) {
        sql.append("_utf8mb4 ");
        binary(sql, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void binary(StringBuilder sql, byte[] bytes) {
        sql.append("x'");
        for (byte value : bytes) {
            sql.append((char) DIGITS[(value >> 4) & 0xF]).append((char) DIGITS[value & 0xF]);
        }
        sql.append('\'');
    }
}
