package com.moneyflo.examples.bench;

import org.HdrHistogram.Histogram;

/**
 * What a load did in one short while.
 *
 * @param perSecond how many pieces of work it ended in a second
 * @param latencies how long each took, in nanoseconds
 */
record Slice(double perSecond, Histogram latencies) {}
