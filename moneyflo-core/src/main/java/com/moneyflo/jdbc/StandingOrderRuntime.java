package com.moneyflo.jdbc;

import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.order.OrderThread;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.order.StandingOrderOptions;
import org.jspecify.annotations.Nullable;

/**
 * A bank's standing orders.
 *
 * @param verbs what a host says to them
 * @param runner what carries them out
 * @param thread what has that done by itself; null where the host does
 */
record StandingOrderRuntime(
        JdbcStandingOrders verbs,
        OrderRunner runner,
        @Nullable OrderThread thread) implements AutoCloseable {

    static StandingOrderRuntime of(
            StandingOrderOptions options,
            Stores stores,
            Status status,
            Guard guard,
            OrderRunner runner,
            Orders orders) {
        return new StandingOrderRuntime(
                new JdbcStandingOrders(stores, guard, orders, runner),
                runner,
                options.running() ? new OrderThread(runner, options.pollInterval(), status) : null);
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
