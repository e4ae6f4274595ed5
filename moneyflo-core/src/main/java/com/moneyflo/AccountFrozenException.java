package com.moneyflo;

/** Thrown when the account is frozen for the command: for debits, or for debits and credits. */
public final class AccountFrozenException extends RefusedException {

    private static final long serialVersionUID = 1L;

    AccountFrozenException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the frozen account.
     *
     * @return its number
     */
    public AccountNumber account() {
        return refusal().account().orElseThrow();
    }
}
