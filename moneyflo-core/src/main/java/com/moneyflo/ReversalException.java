package com.moneyflo;

import java.util.Objects;

/**
 * The transfer cannot be reversed: unknown, reversed before, or not of a kind that moves money;
 * {@link Refusal#reason()} says which.
 */
public final class ReversalException extends RefusedException {

    private static final long serialVersionUID = 1L;

    ReversalException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The transfer.
     *
     * @return its id
     */
    public TransferId transfer() {
        return Objects.requireNonNull(refusal().subject());
    }
}
