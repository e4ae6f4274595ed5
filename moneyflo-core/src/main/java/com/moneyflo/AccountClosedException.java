package com.moneyflo;

/** Thrown when a command needs an account that is closed. A closed account cannot be opened again. */
public final class AccountClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    AccountClosedException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the closed account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return refusal().account().orElseThrow();
    }
}
