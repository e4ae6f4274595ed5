/**
 * Background threads and their states.
 *
 * <p>A {@link com.moneyflo.internal.thread.Worker} is the one way to run a background thread. Each reports to a
 * {@link com.moneyflo.internal.thread.Status}; the {@link com.moneyflo.internal.thread.HealthBoard} of a bank holds
 * them all.
 */
@NullMarked
package com.moneyflo.internal.thread;

import org.jspecify.annotations.NullMarked;
