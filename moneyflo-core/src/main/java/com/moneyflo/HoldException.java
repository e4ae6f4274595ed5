package com.moneyflo;

import java.util.Objects;

/**
 * The hold cannot be captured or released: unknown, over, too small, or on the payee's own account;
 * {@link Refusal#reason()} says which.
 */
public final class HoldException extends RefusedException {

    private static final long serialVersionUID = 1L;

    HoldException(Refusal refusal) {
        super(refusal);
    }

    /**
     * The hold.
     *
     * @return its id
     */
    public TransferId hold() {
        return Objects.requireNonNull(refusal().subject());
    }
}
