package com.moneyflo;

import java.util.Objects;

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
        return Objects.requireNonNull(refusal().account());
    }

    /**
     * Returns the amount of the command.
     *
     * @return the requested amount, above zero
     */
    public Money asked() {
        return Objects.requireNonNull(refusal().asked());
    }

    /**
     * Returns the amount that was available when the command was decided: posted, minus held, plus the overdraft limit.
     *
     * @return the available amount, below {@link #asked()}
     */
    public Money available() {
        return Objects.requireNonNull(refusal().limit());
    }
}
