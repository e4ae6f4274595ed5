package com.moneyflo.internal.db;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Question marks in number, and the values to go with them. */
public final class Placeholders {

    private Placeholders() {}

    /** {@code ?, ?, ?} */
    public static String list(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** {@code (?, ?), (?, ?)}, each row opened as told. */
    static String rows(String open, int rows, int columns) {
        return String.join(", ", Collections.nCopies(rows, open + list(columns) + ")"));
    }

    /** The rows' values one after the other. */
    static @Nullable Object[] flat(List<@Nullable Object[]> rows) {
        return rows.stream().flatMap(Stream::of).toArray();
    }
}
