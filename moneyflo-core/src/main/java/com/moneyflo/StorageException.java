package com.moneyflo;

import org.jspecify.annotations.Nullable;

/** The database could not do its part. Unless a subclass says otherwise, nothing was changed. */
public class StorageException extends MoneyFloException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what failed.
     *
     * @param message what failed and what to do
     */
    public StorageException(String message) {
        super(message);
    }

    /**
     * Says what failed.
     *
     * @param message what failed and what to do
     * @param cause the driver's exception, or null where its text could hold data
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
