package com.moneyflo;

/** Whether an account may receive money and pay. */
public enum AccountStatus {
    /** The account may receive money and pay. */
    OPEN,
    /** The account may receive money but not pay. */
    DEBITS_FROZEN,
    /** The account may neither receive money nor pay. */
    FROZEN,
    /** The account is closed and its balance is zero. It cannot be opened again. */
    CLOSED
}
