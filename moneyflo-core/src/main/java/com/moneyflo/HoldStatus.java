package com.moneyflo;

/** Whether a hold is active, or how it ended. */
public enum HoldStatus {
    /** The hold reserves money. */
    ACTIVE,
    /** The hold was captured, in whole or in part. It reserves no money any more. */
    CAPTURED,
    /** The hold was released. */
    RELEASED,
    /** The hold expired. */
    EXPIRED
}
