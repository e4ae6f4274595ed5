package com.moneyflo;

/** What a command asked for. */
public enum TransferKind {
    /** Cash came in. */
    DEPOSIT,
    /** Cash went out. */
    WITHDRAWAL,
    /** Money went from one account to another. */
    TRANSFER,
    /** Money moved between several accounts at once. */
    POSTING,
    /** Money was reserved; none moved. */
    HOLD,
    /** Reserved money was taken. */
    CAPTURE,
    /** A reservation was given up; no money moved. */
    RELEASE,
    /** An earlier movement was undone. */
    REVERSAL
}
