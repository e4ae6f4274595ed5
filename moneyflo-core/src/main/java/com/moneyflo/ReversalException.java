package com.moneyflo;

/**
 * Thrown when a transfer cannot be reversed: it does not exist, it is already reversed, or its kind cannot be reversed.
 * {@link Refusal#reason()} says which.
 */
public final class ReversalException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ReversalException(Refusal refusal) {
        super(refusal);
    }

    /**
     * Returns the transfer.
     *
     * @return its id
     */
    public TransferId transfer() {
        return refusal().subject().orElseThrow();
    }
}
