package com.moneyflo.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Maps values to heights between 0 and 1.
 *
 * @param ticks the round values at which a line is drawn, the lowest first
 * @param height returns the height of a value
 */
record ChartScale(List<Double> ticks, DoubleUnaryOperator height) {

    private static final double MAX_TICKS = 5;

    /** Returns a linear scale from zero to a round number above all values. */
    static ChartScale linear(List<ChartLine> lines) {
        double highest = Math.max(1, values(lines).max().orElse(1));
        double power = Math.pow(10, Math.floor(Math.log10(highest / MAX_TICKS)));
        double step = DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> highest / candidate <= MAX_TICKS)
                .findFirst()
                .orElse(highest);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; (i - 1) * step < highest; i++) {
            ticks.add(i * step);
        }
        double top = ticks.get(ticks.size() - 1);
        return new ChartScale(ticks, value -> value / top);
    }

    /** Returns a logarithmic scale from a power of ten below all values to one above them. */
    static ChartScale log(List<ChartLine> lines) {
        double lowest = Math.floor(Math.log10(values(lines).min().orElse(1)));
        double highest =
                Math.max(lowest + 1, Math.ceil(Math.log10(values(lines).max().orElse(1))));
        List<Double> ticks = new ArrayList<>();
        for (double power = lowest; power <= highest; power++) {
            ticks.add(Math.pow(10, power));
        }
        return new ChartScale(ticks, value -> (Math.log10(value) - lowest) / (highest - lowest));
    }

    private static DoubleStream values(List<ChartLine> lines) {
        return lines.stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(value -> value > 0);
    }
}
