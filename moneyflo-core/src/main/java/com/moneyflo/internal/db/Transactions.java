package com.moneyflo.internal.db;

/** Where transactions come from: the library's own, or the one the host has open. */
public interface Transactions {

    /** How often the work may be run. */
    enum Retry {
        /** It writes nothing: as often as one likes. */
        READ,
        /** It writes: again until COMMIT was sent, never after. */
        ONCE,
        /**
         * It writes and recognises its own earlier commit by its keys: again even when the fate of a COMMIT is unknown.
         */
        KEYED
    }

    /**
     * Runs the work whole or not at all.
     *
     * @throws com.moneyflo.StorageException of the type that fits, if the database fails
     */
    <T> T run(Retry repeat, Work<T> work);
}
