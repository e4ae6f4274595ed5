package com.moneyflo;

import org.jspecify.annotations.Nullable;

/** Thrown when the database fails. Nothing changed, unless a subclass says otherwise. */
public class StorageException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what failed and what to do
     */
    public StorageException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message what failed and what to do
     * @param cause the driver's exception, or null if there is none or if its message may contain personal data
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
