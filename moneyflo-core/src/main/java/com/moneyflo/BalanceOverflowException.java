package com.moneyflo;

/** Thrown when the new balance would not fit 64 bits of minor units. */
public final class BalanceOverflowException extends RefusedException {

    private static final long serialVersionUID = 1L;

    BalanceOverflowException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the account whose balance would not fit.
     *
     * @return its number
     */
    public AccountNumber account() {
        return refusal().account().orElseThrow();
    }

    /**
     * Returns the amount of the command.
     *
     * @return the requested amount
     */
    public Money asked() {
        return refusal().asked().orElseThrow();
    }
}
