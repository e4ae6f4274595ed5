package com.moneyflo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A figure that is read again and again and must not grow. Used by one thread. */
final class Gauge {

    /** While a JVM warms up everything grows. */
    private static final int WARM_UP = 3;

    private final String name;
    private final long slack;
    private final List<Long> readings = new ArrayList<>();

    /**
     * Begins.
     *
     * @param slack by so much it may be higher in the end than in the beginning
     */
    Gauge(String name, long slack) {
        this.name = name;
        this.slack = slack;
    }

    void read(long now) {
        readings.add(now);
    }

    long last() {
        return readings.get(readings.size() - 1);
    }

    /** Whether the last third of the readings lies above the first, by their medians. */
    boolean grew() {
        return readings.size() >= 3 * WARM_UP && median(late()) - median(early()) > slack;
    }

    @Override
    public String toString() {
        return readings.size() < 3 * WARM_UP
                ? name + ": too few readings to tell"
                : name + ": " + median(early()) + " in the beginning, " + median(late()) + " in the end, "
                        + (grew() ? "GREW" : "steady");
    }

    private Stream<Long> early() {
        return readings.stream().skip(WARM_UP).limit(third());
    }

    private Stream<Long> late() {
        return readings.stream().skip(readings.size() - third());
    }

    private int third() {
        return (readings.size() - WARM_UP) / 3;
    }

    private static long median(Stream<Long> some) {
        List<Long> sorted = some.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
