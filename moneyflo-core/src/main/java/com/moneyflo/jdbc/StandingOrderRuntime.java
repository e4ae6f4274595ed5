package com.moneyflo.jdbc;

import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.order.StandingOrderOptions;
import org.jspecify.annotations.Nullable;

/**
 * A bank's standing orders.
 *
 * @param verbs what a host says to them
 * @param rounds what carries them out
 * @param thread what has that done by itself; null where the host does
 */
record StandingOrderRuntime(
        JdbcStandingOrders verbs,
        OrderRounds rounds,
        @Nullable OrderThread thread) implements AutoCloseable {

    static StandingOrderRuntime of(
            StandingOrderOptions options,
            Stores stores,
            Status status,
            Guard guard,
            OrderRounds rounds,
            Orders orders) {
        return new StandingOrderRuntime(
                new JdbcStandingOrders(stores, guard, orders, rounds),
                rounds,
                options.running() ? new OrderThread(rounds, options.pollInterval(), status) : null);
    }

    void start() {
        if (thread != null) {
            thread.start();
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
    }
}
