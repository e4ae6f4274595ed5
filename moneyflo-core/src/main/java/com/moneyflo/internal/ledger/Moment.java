package com.moneyflo.internal.ledger;

/** The time of an entry in microseconds, and the balance after it in minor units. */
record Moment(long seq, long at, long balance) {}
