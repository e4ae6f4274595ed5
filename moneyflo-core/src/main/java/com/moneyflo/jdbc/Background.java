package com.moneyflo.jdbc;

import com.moneyflo.internal.lane.GroupCommit;
import com.moneyflo.internal.relay.Relay;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a bank that have threads.
 *
 * @param lanes decide commands
 * @param relay sends notices; null without a notifier
 * @param orders carries out standing orders; null if the bank keeps none
 */
record Background(
        GroupCommit lanes, @Nullable Relay relay, @Nullable StandingOrderRuntime orders) implements AutoCloseable {

    /** Starts all threads. If one cannot be started, {@link #close()} ends the others. */
    void start() {
        lanes.start();
        if (relay != null) {
            relay.start();
        }
        if (orders != null) {
            orders.start();
        }
    }

    /** Begins nothing more, and returns when what was begun has ended. */
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

    /** What runs, for the log. */
    String described() {
        return "notices " + (relay == null ? "off" : relay.hasThreads() ? "on" : "manual") + ", standing orders "
                + (orders == null ? "off" : orders.thread() == null ? "manual" : "on");
    }
}
