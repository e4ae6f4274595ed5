package com.moneyflo;

/** What became of a hold. */
public enum HoldStatus {
    /** It reserves money. */
    ACTIVE,
    /** Its money was taken, in part or whole; the rest is free again. */
    CAPTURED,
    /** It was given up. */
    RELEASED,
    /** Its time ran out. */
    EXPIRED
}
