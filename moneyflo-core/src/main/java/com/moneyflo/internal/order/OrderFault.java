package com.moneyflo.internal.order;

import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.order.StandingOrderId;
import java.util.List;
import java.util.function.Supplier;

/**
 * A transaction failed because of the rows of one of its orders, or of rows that belong to it. The transaction may
 * succeed without that order.
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

    /** Does the work for these orders. A failure that does not depend on the orders is thrown unchanged. */
    static <T> T blaming(List<StandingOrderId> orders, Supplier<T> work) {
        try {
            return work.get();
        } catch (SqlFailure failure) {
            throw failure.isAboutRows() ? new OrderFault(orders, failure) : failure;
        } catch (RuntimeException e) {
            throw new OrderFault(orders, e);
        }
    }

    /** Returns the orders, one of which caused the failure. */
    public List<StandingOrderId> orders() {
        return orders;
    }

    /** Returns the exception for a caller who asked for this order. */
    public RuntimeException callerException() {
        return fault instanceof SqlFailure failure ? failure.exception("tried once") : fault;
    }
}
