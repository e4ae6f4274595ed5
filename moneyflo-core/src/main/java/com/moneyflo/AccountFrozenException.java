package com.moneyflo;

import java.util.Objects;

/** The account is frozen for what was asked: for debits, or both ways. */
public final class AccountFrozenException extends RefusedException {

    private static final long serialVersionUID = 1L;

    AccountFrozenException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The frozen account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }
}
