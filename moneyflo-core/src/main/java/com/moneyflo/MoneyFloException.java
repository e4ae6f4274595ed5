package com.moneyflo;

import org.jspecify.annotations.Nullable;

/** The base class of the library's own exceptions. Their messages contain no secret and no personal data. */
public abstract class MoneyFloException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong and what to do
     */
    protected MoneyFloException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what was wrong and what to do
     * @param cause the cause, or null if there is none or if its message may contain personal data
     */
    protected MoneyFloException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
