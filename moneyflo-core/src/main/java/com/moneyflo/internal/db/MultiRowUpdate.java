package com.moneyflo.internal.db;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's UPDATE of many rows by their {@code id}, each to values of its own, in one statement. The driving table is
 * the list of values: InnoDB then reads, and locks, these primary keys and no others.
 */
final class MultiRowUpdate {

    private static final String BEFORE = "UPDATE (VALUES ";
    private static final String ROW = "ROW(";
    private static final int FEW = 100;

    private MultiRowUpdate() {}

    /**
     * With question marks for this many rows. Each has a type: a server that prepares the statement cannot infer the
     * column of a value in such a list. It would take the value for text and refuse the bytes of an id.
     */
    static String update(String table, List<Column> columns, int rows) {
        String row = columns.stream().map(MultiRowUpdate::typed).collect(Collectors.joining(", ", ROW, ")"));
        return BEFORE + Placeholders.repeated(row, rows) + after(table, columns);
    }

    /** Deletes rows by this many values of their primary key's first column. */
    static String delete(String table, Column key, int values) {
        return "DELETE t FROM (VALUES " + Placeholders.repeated(ROW + typed(key) + ")", values)
                + ") v (k) STRAIGHT_JOIN " + table + " t FORCE INDEX (PRIMARY) ON t." + key.name() + " = v.k";
    }

    private static String typed(Column column) {
        String type = column.type();
        if (type.startsWith("BINARY")) {
            return "CAST(? AS " + type + ")";
        }
        return type.contains("CHAR") ? "CAST(? AS CHAR)" : "CAST(? AS SIGNED)";
    }

    /** Adds the statement with its values to a burst. */
    static void update(WriteBuffer burst, String table, List<Column> columns, List<@Nullable Object[]> rows) {
        if (rows.size() > FEW) {
            burst.add(BEFORE, ROW, rows, after(table, columns));
        } else {
            burst.add(few(table, columns, rows));
        }
    }

    /**
     * A statement without a table of values. It takes a third less time for a single transfer, and saves nothing for
     * many rows.
     */
    private static StringBuilder few(String table, List<Column> columns, List<@Nullable Object[]> rows) {
        StringBuilder sql = new StringBuilder("UPDATE " + table + " FORCE INDEX (PRIMARY) SET ");
        for (int column = 1; column < columns.size(); column++) {
            sql.append(columns.get(column).name()).append(" = ");
            value(sql, rows, column);
            sql.append(", ");
        }
        sql.setLength(sql.length() - 2);
        String before = " WHERE id IN (";
        for (@Nullable Object[] row : rows) {
            Literals.value(sql.append(before), row[0]);
            before = ", ";
        }
        return sql.append(')');
    }

    /** Writes a value that all rows share once; otherwise the server would search all rows for each row. */
    private static void value(StringBuilder sql, List<@Nullable Object[]> rows, int column) {
        Object first = rows.get(0)[column];
        if (rows.stream().allMatch(row -> Objects.equals(row[column], first))) {
            Literals.value(sql, first);
            return;
        }
        sql.append("CASE id");
        for (@Nullable Object[] row : rows) {
            Literals.value(sql.append(" WHEN "), row[0]);
            Literals.value(sql.append(" THEN "), row[column]);
        }
        sql.append(" END");
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
