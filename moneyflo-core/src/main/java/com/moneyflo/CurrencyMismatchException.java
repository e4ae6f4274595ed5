package com.moneyflo;

import java.util.Objects;

/** The money is in another currency than the account. */
public final class CurrencyMismatchException extends RefusedException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatchException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }

    /**
     * The money that was to move.
     *
     * @return the amount, in a currency that is not the account's
     */
    public Money asked() {
        return Objects.requireNonNull(refusal().asked());
    }
}
