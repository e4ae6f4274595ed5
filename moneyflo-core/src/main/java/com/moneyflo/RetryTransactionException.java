package com.moneyflo;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the host's own transaction met a deadlock or a lock timeout. The library cannot retry a part of a
 * transaction that the host began. Roll back the whole transaction and run it again with the same keys.
 */
public final class RetryTransactionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what failed and what to do
     * @param cause the driver's exception, or null
     */
    public RetryTransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
