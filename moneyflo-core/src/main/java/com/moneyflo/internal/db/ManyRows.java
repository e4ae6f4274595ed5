package com.moneyflo.internal.db;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's UPDATE of many rows by their {@code id}, each to values of its own, in one statement. The driving table is the list of values:
 * InnoDB then reads, and locks, these primary keys and no others.
 */
final class ManyRows {

    private static final String BEFORE = "UPDATE (VALUES ";
    private static final String ROW = "ROW(";

    private ManyRows() {}

    /** With question marks for so many rows. */
    static String update(String table, List<Column> columns, int rows) {
        return BEFORE + Placeholders.rows(ROW, rows, columns.size()) + after(table, columns);
    }

    /** With the rows written out, kept for when the burst is sent. */
    static void update(Burst burst, String table, List<Column> columns, List<@Nullable Object[]> rows) {
        burst.add(BEFORE, ROW, rows, after(table, columns));
    }

    private static String after(String table, List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String assignments = columns.stream()
                .skip(1)
                .map(column -> "t." + column.name() + " = v." + column.name())
                .collect(Collectors.joining(", "));
        return ") v (" + names + ") STRAIGHT_JOIN " + table + " t FORCE INDEX (PRIMARY) ON t.id = v.id SET "
                + assignments;
    }
}
