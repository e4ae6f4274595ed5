package com.moneyflo.internal.db;

/** Where transactions come from: the library's own, or the one the host has open. */
public interface Transactions {

    /** The rules for repeating work. */
    enum Retry {
        /** The work writes nothing. It is repeated after every connection failure. */
        READ_ONLY,
        /** The work writes. It is repeated only while COMMIT has not been sent. */
        UNTIL_COMMIT,
        /** The work writes, and finds its own earlier commit by its keys. It is repeated even after an unknown end. */
        IDEMPOTENT
    }

    /**
     * Runs the work whole or not at all.
     *
     * @throws com.moneyflo.StorageException of the type that fits, if the database fails
     */
    <T> T run(Retry repeat, Work<T> work);
}
