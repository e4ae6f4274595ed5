package com.moneyflo.examples.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Adds up the slices of one side. Used by one thread. */
public final class Tally {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram latencies = Latencies.none();
    private final List<Double> rates = new ArrayList<>();

    void add(Slice slice) {
        rates.add(slice.perSecond());
        latencies.add(slice.latencies());
    }

    /** Returns the completed operations per second. All slices are equally long, so this is their mean. */
    public double perSecond() {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Returns the median latency, in milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** Returns the 99th percentile of the latency, in milliseconds. */
    public double p99() {
        return percentile(99);
    }

    long count() {
        return latencies.getTotalCount();
    }

    private double percentile(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /** Returns the figures for the JSON file. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("perSecond", perSecond());
        figures.put("count", count());
        figures.put("p50Millis", p50());
        figures.put("p95Millis", percentile(95));
        figures.put("p99Millis", p99());
        figures.put("maxMillis", latencies.getMaxValue() / NANOS_PER_MILLI);
        figures.put("slicesPerSecond", List.copyOf(rates));
        return figures;
    }
}
