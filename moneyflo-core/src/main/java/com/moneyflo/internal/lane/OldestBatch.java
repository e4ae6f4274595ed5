package com.moneyflo.internal.lane;

/**
 * The oldest batch in progress.
 *
 * @param nanos its age in nanoseconds
 * @param connected whether it has a connection
 */
record OldestBatch(long nanos, boolean connected) {}
