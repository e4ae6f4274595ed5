package com.moneyflo.internal.order;

import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.order.StandingOrderId;
import java.util.List;
import java.util.function.Supplier;

/**
 * A transaction failed for what is in the rows of one of these orders, or beside them. Without that order the others
 * fare better.
 */
public final class OrderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<StandingOrderId> orders;
    private final RuntimeException fault;

    private OrderFault(List<StandingOrderId> orders, RuntimeException fault) {
        super(fault);
        this.orders = orders;
        this.fault = fault;
    }

    /** Does the work for these orders. What would fail for any orders is thrown as it is. */
    static <T> T blaming(List<StandingOrderId> orders, Supplier<T> work) {
        try {
            return work.get();
        } catch (SqlFailure failure) {
            throw failure.isAboutRows() ? new OrderFault(orders, failure) : failure;
        } catch (RuntimeException e) {
            throw new OrderFault(orders, e);
        }
    }

    /** One of these. */
    public List<StandingOrderId> orders() {
        return orders;
    }

    /** What a caller is to see who asked for this order. */
    public RuntimeException told() {
        return fault instanceof SqlFailure failure ? failure.exception("tried once") : fault;
    }
}
