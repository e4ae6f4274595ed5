package com.moneyflo.jdbc;

import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.order.OrderTransactions;

/** The transactions of standing orders, each through the guard. */
record GuardedOrders(Guard guard) implements OrderTransactions {

    @Override
    public <T> T carryOut(Work<T> work) {
        return guard.run(Verb.CARRY_OUT_STANDING_ORDERS, work);
    }

    @Override
    public <T> T read(Work<T> work) {
        return guard.run(Verb.READ_STANDING_ORDERS, work);
    }
}
