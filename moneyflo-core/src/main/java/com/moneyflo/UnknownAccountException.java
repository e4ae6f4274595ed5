package com.moneyflo;

import java.util.Objects;

/** There is no account of that number. */
public final class UnknownAccountException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnknownAccountException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The number that was asked for.
     *
     * @return the number
     */
    public AccountNumber account() {
        return Objects.requireNonNull(refusal().account());
    }
}
