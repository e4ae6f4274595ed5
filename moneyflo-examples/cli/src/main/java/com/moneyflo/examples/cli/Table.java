package com.moneyflo.examples.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints rows in columns. The first 500 rows decide the widths. Later rows are printed at once, so memory stays small.
 */
public final class Table {

    private static final int MEASURED_ROWS = 500;
    private static final String GAP = "  ";

    private final Output out;
    private final Column[] columns;
    private final int[] widths;
    private final List<String[]> waiting = new ArrayList<>();
    private boolean measured;

    /**
     * Makes a table without rows.
     *
     * @param out where to print
     * @param columns the columns, from left to right
     */
    public Table(Output out, Column... columns) {
        this.out = out;
        this.columns = columns;
        this.widths = new int[columns.length];
    }

    /**
     * A column.
     *
     * @param title the heading
     * @param right whether the cells are aligned right, as numbers are
     */
    public record Column(String title, boolean right) {}

    /**
     * Returns a column that is aligned left, for text.
     *
     * @param title the heading
     * @return the column
     */
    public static Column left(String title) {
        return new Column(title, false);
    }

    /**
     * Returns a column that is aligned right, for numbers.
     *
     * @param title the heading
     * @return the column
     */
    public static Column right(String title) {
        return new Column(title, true);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     */
    public void row(String... cells) {
        if (measured) {
            out.say(line(cells));
            return;
        }
        waiting.add(cells);
        if (waiting.size() == MEASURED_ROWS) {
            end();
        }
    }

    /** Prints the rows that were kept to measure the widths. */
    public void end() {
        if (measured) {
            return;
        }
        measured = true;
        String[] titles = titles();
        measure(titles);
        waiting.forEach(this::measure);
        out.emphasis(line(titles));
        waiting.forEach(cells -> out.say(line(cells)));
        waiting.clear();
    }

    private String[] titles() {
        String[] titles = new String[columns.length];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = columns[i].title();
        }
        return titles;
    }

    private void measure(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            widths[i] = Math.max(widths[i], cells[i].codePointCount(0, cells[i].length()));
        }
    }

    private String line(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - cells[i].codePointCount(0, cells[i].length())));
            line.append(columns[i].right() ? padding + cells[i] : cells[i] + padding)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
