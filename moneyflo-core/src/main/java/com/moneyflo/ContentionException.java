package com.moneyflo;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when other transactions held the same rows until the bank's timeout ended. Nothing changed. The caller may
 * make the same call again.
 */
public final class ContentionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what failed and what to do
     * @param cause the driver's last exception, or null
     */
    public ContentionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
