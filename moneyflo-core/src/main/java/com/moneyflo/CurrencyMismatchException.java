package com.moneyflo;

/** Thrown when the currency of the money is not the currency of the account. */
public final class CurrencyMismatchException extends RefusedException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatchException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return refusal().account().orElseThrow();
    }

    /**
     * Returns the amount of the command.
     *
     * @return the requested amount, in a currency that is not the account's
     */
    public Money asked() {
        return refusal().asked().orElseThrow();
    }
}
