package com.moneyflo.examples.bench;

import org.HdrHistogram.Histogram;

/**
 * The measurement of a load in one short period.
 *
 * @param perSecond the completed operations per second
 * @param latencies the duration of each operation, in nanoseconds
 */
record Slice(double perSecond, Histogram latencies) {}
