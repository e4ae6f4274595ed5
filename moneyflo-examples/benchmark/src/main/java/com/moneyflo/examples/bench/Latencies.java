package com.moneyflo.examples.bench;

import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Records latencies in nanoseconds, with three significant digits. Thread-safe. */
final class Latencies {

    private static final long SHORTEST = 1_000;
    private static final long LONGEST = 120_000_000_000L;

    private final AtomicHistogram counts = new AtomicHistogram(SHORTEST, LONGEST, 3);

    void record(long nanos) {
        counts.recordValue(Math.max(0, Math.min(nanos, LONGEST)));
    }

    Histogram histogram() {
        return counts;
    }

    /** Returns an empty one, to which others are added. */
    static Histogram none() {
        return new Histogram(SHORTEST, LONGEST, 3);
    }
}
