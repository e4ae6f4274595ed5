package com.moneyflo.examples.bench;

import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/** Nanoseconds, counted by many threads at once, to three digits. */
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

    /** An empty one, to add others to. */
    static Histogram none() {
        return new Histogram(SHORTEST, LONGEST, 3);
    }
}
