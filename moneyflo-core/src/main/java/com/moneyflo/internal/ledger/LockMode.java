package com.moneyflo.internal.ledger;

/** The ways in which a locking read treats rows that another transaction has locked. */
enum LockMode {
    /** Waits for them. */
    WAIT(" FOR UPDATE"),
    /** Leaves them out. */
    SKIP(" FOR UPDATE SKIP LOCKED");

    private final String suffix;

    LockMode(String suffix) {
        this.suffix = suffix;
    }

    /** The end of the statement. */
    String suffix() {
        return suffix;
    }
}
