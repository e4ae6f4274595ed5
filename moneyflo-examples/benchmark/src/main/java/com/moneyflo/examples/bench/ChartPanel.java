package com.moneyflo.examples.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One panel of the chart: a grid, lines with dots, and the name of each line at its end. */
final class ChartPanel {

    private static final int TOP = 96;
    private static final int BOTTOM = 352;
    private static final int AXIS = 52;
    private static final int PLOT = 270;
    private static final double LABEL_HEIGHT = 16;

    private final String title;
    private final int left;
    private final List<String> steps;
    private final List<ChartLine> lines;
    private final ChartScale scale;
    private final StringBuilder svg = new StringBuilder();

    ChartPanel(String title, int left, List<String> steps, List<ChartLine> lines, ChartScale scale) {
        this.title = title;
        this.left = left;
        this.steps = steps;
        this.lines = lines;
        this.scale = scale;
    }

    String svg() {
        add("<text class=\"panel\" x=\"%d\" y=\"72\">%s</text>", left, title);
        scale.ticks().forEach(this::tick);
        for (int i = 0; i < steps.size(); i++) {
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(i), BOTTOM + 20, steps.get(i));
        }
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">callers</text>", x(0) + PLOT / 2.0, BOTTOM + 42);
        lines.forEach(this::line);
        labels();
        return svg.toString();
    }

    private void tick(double value) {
        double y = y(value);
        add(
                "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>",
                left + AXIS, y, left + AXIS + PLOT, y);
        add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", left + AXIS - 8, y + 4, number(value));
    }

    private void line(ChartLine line) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < line.values().size(); i++) {
            path.append(format(
                    "%s%.1f %.1f ", i == 0 ? "M" : "L", x(i), y(line.values().get(i))));
        }
        add("<path class=\"line %s\" d=\"%s\"/>", line.style(), path.toString().strip());
        for (int i = 0; i < line.values().size() && !"floor".equals(line.style()); i++) {
            double value = line.values().get(i);
            add(
                    "<circle class=\"dot %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s, %s callers: "
                            + "%s</title></circle>",
                    line.style(), x(i), y(value), line.name(), steps.get(i), number(value));
        }
    }

    /** Writes the names at the right end, moved apart if lines end close to each other. */
    private void labels() {
        List<ChartLine> fromTop = new ArrayList<>(lines);
        fromTop.sort(Comparator.comparingDouble(line -> y(last(line))));
        double lowest = Double.NEGATIVE_INFINITY;
        for (ChartLine line : fromTop) {
            lowest = Math.max(y(last(line)) + 4, lowest + LABEL_HEIGHT);
            add(
                    "<text class=\"label %s-text\" x=\"%d\" y=\"%.1f\">%s</text>",
                    line.style(), left + AXIS + PLOT + 10, lowest, line.name());
        }
    }

    private static double last(ChartLine line) {
        return line.values().get(line.values().size() - 1);
    }

    private double x(int step) {
        return left + AXIS + (steps.size() < 2 ? 0 : PLOT * (double) step / (steps.size() - 1));
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, scale.height().applyAsDouble(value)));
    }

    private static String number(double value) {
        return format(value >= 10 || value == Math.rint(value) ? "%,.0f" : "%.2f", value)
                .replace(',', ' ');
    }

    private void add(String form, Object... values) {
        svg.append(format(form, values)).append('\n');
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
