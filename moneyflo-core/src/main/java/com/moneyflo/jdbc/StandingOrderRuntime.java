package com.moneyflo.jdbc;

import com.moneyflo.Outcome;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.order.Orders;
import com.moneyflo.internal.order.Payment;
import com.moneyflo.order.StandingOrderOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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

    static StandingOrderRuntime open(
            StandingOrderOptions options,
            Stores rooms,
            Database database,
            Function<Payment, CompletableFuture<Outcome>> ledger,
            Duration patience) {
        Orders orders = new Orders(options, OrderRounds.herald(rooms), database.unreadable());
        OrderRounds rounds = new OrderRounds(orders, database, ledger, patience);
        return new StandingOrderRuntime(
                new JdbcStandingOrders(rooms, database, orders, rounds),
                rounds,
                options.running()
                        ? OrderThread.start(
                                rounds, options.poll(), database.board().part("orders", database.status()))
                        : null);
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
    }
}
