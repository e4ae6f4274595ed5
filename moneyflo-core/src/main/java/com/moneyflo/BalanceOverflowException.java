package com.moneyflo;

import java.util.Objects;

/** The balance would not fit 64 bits of minor units. */
public final class BalanceOverflowException extends RefusedException {

    private static final long serialVersionUID = 1L;

    BalanceOverflowException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The account whose balance is too large.
     *
     * @return its number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }

    /**
     * What was to move.
     *
     * @return the amount
     */
    public Money asked() {
        return Objects.requireNonNull(refusal().asked());
    }
}
