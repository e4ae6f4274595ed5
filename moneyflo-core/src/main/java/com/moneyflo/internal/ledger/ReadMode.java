package com.moneyflo.internal.ledger;

/** The ways to read rows. */
enum ReadMode {
    /**
     * As the transaction sees them. At REPEATABLE READ, which a host may have chosen, that is as of its first read.
     * Waits for no lock.
     */
    SNAPSHOT(""),
    /** As last committed, at any isolation level. Waits for a transaction that writes them, and locks them. */
    CURRENT(" FOR UPDATE");

    private final String suffix;

    ReadMode(String suffix) {
        this.suffix = suffix;
    }

    /** The end of the statement. */
    String suffix() {
        return suffix;
    }
}
