package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;

/** An entry about to be written: its place in the account's history, what it adds, and the balance after it. */
record EntryRow(AccountNumber account, long seq, long amount, long balance) {}
