package com.moneyflo;

/**
 * The connection was lost while the database was told to commit, and it could not be asked again in time: the command was carried out,
 * or it was not. Make the same call with the same {@link Key}, or ask {@link BankOperations#find(Key)}: the ledger knows.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what to do.
     *
     * @param message what failed and what to do
     * @param cause the driver's exception
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
