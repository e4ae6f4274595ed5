package com.moneyflo;

/** The kind of a command. */
public enum TransferKind {
    /** Cash was paid in. */
    DEPOSIT,
    /** Cash was paid out. */
    WITHDRAWAL,
    /** Money moved from one account to another. */
    TRANSFER,
    /** Money moved between several accounts in one posting. */
    POSTING,
    /** Money was reserved. No money moved. */
    HOLD,
    /** Reserved money moved to the payee. */
    CAPTURE,
    /** A hold was released. No money moved. */
    RELEASE,
    /** An earlier transfer was reversed. */
    REVERSAL
}
