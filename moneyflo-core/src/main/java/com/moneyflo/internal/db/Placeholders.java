package com.moneyflo.internal.db;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of question marks, and the values to bind. */
public final class Placeholders {

    private Placeholders() {}

    /** {@code ?, ?, ?} */
    public static String list(int count) {
        return repeated("?", count);
    }

    /** {@code (?, ?), (?, ?)} */
    static String rows(int rows, int columns) {
        return repeated("(" + list(columns) + ")", rows);
    }

    /** The same row this many times. */
    static String repeated(String row, int rows) {
        return String.join(", ", Collections.nCopies(rows, row));
    }

    /** The rows' values one after the other. */
    static @Nullable Object[] flat(List<@Nullable Object[]> rows) {
        return rows.stream().flatMap(Stream::of).toArray();
    }
}
