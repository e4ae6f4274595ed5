package com.moneyflo;

/** What may be done with an account. */
public enum AccountStatus {
    /** Money may come and go. */
    OPEN,
    /** Money may come, none may go. */
    DEBITS_FROZEN,
    /** No money may come or go. */
    FROZEN,
    /** Over for ever, at a balance of zero. */
    CLOSED
}
