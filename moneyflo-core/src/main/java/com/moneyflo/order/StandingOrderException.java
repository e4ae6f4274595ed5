package com.moneyflo.order;

import com.moneyflo.MoneyFloException;

/** There is no such standing order, or it has ended and cannot be changed. */
public final class StandingOrderException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient StandingOrderId order;

    /**
     * Names the order.
     *
     * @param order which one
     * @param message what is wrong with it and what to do
     */
    public StandingOrderException(StandingOrderId order, String message) {
        super(message);
        this.order = order;
    }

    /**
     * The order that was asked for.
     *
     * @return the id; lost when the exception is serialized
     */
    public StandingOrderId order() {
        return order;
    }
}
