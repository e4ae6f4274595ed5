package com.moneyflo;

import org.jspecify.annotations.Nullable;

/**
 * The host's own transaction met a deadlock or waited too long for a lock. The library never retries inside a
 * transaction it did not begin: roll the whole transaction back and run it again, with the same keys.
 */
public final class RetryTransactionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param message what failed and what to do
     * @param cause the driver's exception
     */
    public RetryTransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
