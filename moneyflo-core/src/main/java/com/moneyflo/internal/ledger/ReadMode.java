package com.moneyflo.internal.ledger;

/** How rows are read. */
enum ReadMode {
    /**
     * As the transaction sees them: at REPEATABLE READ, which a host may have chosen, that is as of its first read.
     * Waits for nobody.
     */
    SNAPSHOT(""),
    /** As last committed, whatever the isolation; waits for who is writing them, and keeps them locked. */
    CURRENT(" FOR UPDATE");

    private final String suffix;

    ReadMode(String suffix) {
        this.suffix = suffix;
    }

    /** What ends the statement. */
    String suffix() {
        return suffix;
    }
}
