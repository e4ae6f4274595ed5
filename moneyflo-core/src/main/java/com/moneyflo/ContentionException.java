package com.moneyflo;

import org.jspecify.annotations.Nullable;

/** Others held the same rows for longer than the bank's patience. Nothing was changed; the call may be made again. */
public final class ContentionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Says how long it was tried.
     *
     * @param message what failed and what to do
     * @param cause the driver's last exception
     */
    public ContentionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
