package com.moneyflo.internal.lane;

/**
 * The oldest batch under way.
 *
 * @param nanos for how long it has been so
 * @param connected whether it has got a connection
 */
record OldestBatch(long nanos, boolean connected) {}
