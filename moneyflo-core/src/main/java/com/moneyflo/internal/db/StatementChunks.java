package com.moneyflo.internal.db;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Splits rows into lists that fit into one statement each. A server must take packets of 1 MiB, and a prepared
 * statement has at most 65,535 values.
 */
final class StatementChunks {

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_VALUES = 60_000;

    /** The characters that each value adds to the text: its placeholder with its type. */
    private static final int PLACEHOLDER = 24;

    private static final int UUID_BYTES = 16;

    private StatementChunks() {}

    static List<List<@Nullable Object[]>> of(List<@Nullable Object[]> rows) {
        List<List<@Nullable Object[]>> pieces = new ArrayList<>();
        int begun = 0;
        int bytes = 0;
        int values = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = bytes(rows.get(i));
            values += rows.get(i).length;
            bytes += row;
            if (i > begun && (bytes > MAX_BYTES || values > MAX_VALUES)) {
                pieces.add(rows.subList(begun, i));
                begun = i;
                bytes = row;
                values = rows.get(i).length;
            }
        }
        pieces.add(rows.subList(begun, rows.size()));
        return pieces;
    }

    private static int bytes(@Nullable Object[] row) {
        int bytes = 0;
        for (Object value : row) {
            bytes += PLACEHOLDER + bytes(value);
        }
        return bytes;
    }

    /**
     * An upper limit: a driver that writes values into the text may escape each byte, and a character takes up to three
     * bytes.
     */
    private static int bytes(@Nullable Object value) {
        if (value instanceof String text) {
            return 3 * text.length();
        }
        if (value instanceof byte[] bytes) {
            return 2 * bytes.length;
        }
        return value instanceof UUID ? 2 * UUID_BYTES : Long.BYTES;
    }
}
