package com.moneyflo;

/** There is no customer of that id. */
public final class UnknownCustomerException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient CustomerId customer;

    /**
     * Names the id.
     *
     * @param customer the id that was asked for
     */
    public UnknownCustomerException(CustomerId customer) {
        super("There is no customer " + customer + ". Register the customer first.");
        this.customer = customer;
    }

    /**
     * The id that was asked for.
     *
     * @return the id; lost when the exception is serialized
     */
    public CustomerId customer() {
        return customer;
    }
}
