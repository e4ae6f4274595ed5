package com.moneyflo;

/** Thrown when no customer has the given id. */
public final class UnknownCustomerException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    private final transient CustomerId customer;

    /**
     * Creates the exception.
     *
     * @param customer the id of the customer who does not exist
     */
    public UnknownCustomerException(CustomerId customer) {
        super("There is no customer " + customer + ". Register the customer first.");
        this.customer = customer;
    }

    /**
     * Returns the id of the customer who does not exist.
     *
     * @return the id; null after the exception was serialized
     */
    public CustomerId customer() {
        return customer;
    }
}
