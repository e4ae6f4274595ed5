package com.moneyflo;

import org.jspecify.annotations.Nullable;

/** The parent of all that this library throws on its own account. Its texts hold no secret and no personal data. */
public abstract class MoneyFloException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * For subclasses.
     *
     * @param message what was wrong and what to do
     */
    protected MoneyFloException(String message) {
        super(message);
    }

    /**
     * For subclasses.
     *
     * @param message what was wrong and what to do
     * @param cause what lies beneath, or null where there is nothing, or nothing that may be told
     */
    protected MoneyFloException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
