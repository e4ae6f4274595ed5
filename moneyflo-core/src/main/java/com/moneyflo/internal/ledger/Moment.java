package com.moneyflo.internal.ledger;

/** When an entry was made, and the balance it left. */
record Moment(long seq, long at, long balance) {}
