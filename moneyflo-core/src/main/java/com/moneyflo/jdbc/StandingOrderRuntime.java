package com.moneyflo.jdbc;

import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.order.OrderThread;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.order.StandingOrderOptions;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a bank that handle standing orders.
 *
 * @param verbs the verbs of the API
 * @param runner carries out due orders
 * @param thread calls the runner; null if the host does that
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
