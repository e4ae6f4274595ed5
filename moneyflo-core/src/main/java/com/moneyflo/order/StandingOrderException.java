package com.moneyflo.order;

import com.moneyflo.MoneyFloException;

/** Thrown when there is no standing order with an id, or the order has ended and cannot be changed. */
public final class StandingOrderException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient StandingOrderId order;

    /**
     * Creates the exception.
     *
     * @param order the id of the order
     * @param message the fault, and what to do
     */
    public StandingOrderException(StandingOrderId order, String message) {
        super(message);
        this.order = order;
    }

    /**
     * Returns the id of the order.
     *
     * @return the id; null after the exception was serialized
     */
    public StandingOrderId order() {
        return order;
    }
}
