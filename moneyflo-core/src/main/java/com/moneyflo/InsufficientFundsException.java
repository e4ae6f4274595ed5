package com.moneyflo;

/** Thrown when the requested amount is more than the account has available. */
public final class InsufficientFundsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    InsufficientFundsException(Refusal refusal) {
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
     * @return the requested amount, above zero
     */
    public Money asked() {
        return refusal().asked().orElseThrow();
    }

    /**
     * Returns the amount that was available when the command was decided: posted, minus held, plus the overdraft limit.
     *
     * @return the available amount, below {@link #asked()}
     */
    public Money available() {
        return refusal().limit().orElseThrow();
    }
}
