package com.moneyflo;

import java.util.Objects;

/** The account is closed, for ever. */
public final class AccountClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    AccountClosedException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The closed account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }
}
