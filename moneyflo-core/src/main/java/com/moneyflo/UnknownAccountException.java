package com.moneyflo;

/** Thrown when no account has the given number. */
public final class UnknownAccountException extends RefusedException {

    private static final long serialVersionUID = 1L;

    UnknownAccountException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the number of the account that does not exist.
     *
     * @return the number
     */
    public AccountNumber account() {
        return refusal().account().orElseThrow();
    }
}
