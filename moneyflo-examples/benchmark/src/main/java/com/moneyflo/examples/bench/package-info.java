/**
 * Compares the library with hand-written JDBC on the same tables, in the same run:
 * {@link com.moneyflo.examples.bench.Benchmark} runs the workloads, {@link com.moneyflo.examples.bench.HandWrittenJdbc}
 * is the baseline.
 */
@NullMarked
package com.moneyflo.examples.bench;

import org.jspecify.annotations.NullMarked;
