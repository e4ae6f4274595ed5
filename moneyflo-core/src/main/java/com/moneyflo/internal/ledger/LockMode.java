package com.moneyflo.internal.ledger;

/** What to do about rows that somebody else holds. */
enum LockMode {
    /** Wait for them. */
    WAIT(" FOR UPDATE"),
    /** Go on without them. */
    SKIP(" FOR UPDATE SKIP LOCKED");

    private final String suffix;

    LockMode(String suffix) {
        this.suffix = suffix;
    }

    /** What ends the statement. */
    String suffix() {
        return suffix;
    }
}
