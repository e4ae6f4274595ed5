package com.moneyflo;

/**
 * Thrown when a hold cannot be captured or released: it does not exist, it is not active, it is too small, or it is on
 * the payee's own account. {@link Refusal#reason()} says which.
 */
public final class HoldException extends RefusedException {

    private static final long serialVersionUID = 1L;

    HoldException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the hold.
     *
     * @return its id
     */
    public TransferId hold() {
        return refusal().subject().orElseThrow();
    }
}
