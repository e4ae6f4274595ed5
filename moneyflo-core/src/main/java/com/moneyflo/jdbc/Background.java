package com.moneyflo.jdbc;

import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.relay.Relay;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a bank that have threads.
 *
 * @param lanes carry out commands
 * @param relay sends notices; null if the bank has no notifier
 * @param orders carries out standing orders; null if the bank has none
 */
record Background(
        GroupCommit lanes, @Nullable Relay relay, @Nullable StandingOrderRuntime orders) implements AutoCloseable {

    /** Starts all threads. If a thread cannot be started, the caller calls {@link #close()} to stop the others. */
    void start() {
        lanes.start();
        if (relay != null) {
            relay.start();
        }
        if (orders != null) {
            orders.start();
        }
    }

    /** Starts no further work, and returns when the work in progress has ended. */
    @Override
    public void close() {
        if (orders != null) {
            orders.close();
        }
        if (relay != null) {
            relay.close();
        }
        lanes.close();
    }

    /** Returns which parts run, for the log. */
    String described() {
        return "notices " + (relay == null ? "off" : relay.hasThreads() ? "on" : "manual") + ", standing orders "
                + (orders == null ? "off" : orders.thread() == null ? "manual" : "on");
    }
}
