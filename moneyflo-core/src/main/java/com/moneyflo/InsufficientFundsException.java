package com.moneyflo;

import java.util.Objects;

/** The account has less available than was asked for. */
public final class InsufficientFundsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    InsufficientFundsException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The account that has too little.
     *
     * @return its number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }

    /**
     * What was asked for.
     *
     * @return the amount, above zero
     */
    public Money asked() {
        return Objects.requireNonNull(refusal().asked());
    }

    /**
     * What was available at that moment: posted, less held, plus the overdraft limit.
     *
     * @return the amount, below {@link #asked()}
     */
    public Money available() {
        return Objects.requireNonNull(refusal().limit());
    }
}
