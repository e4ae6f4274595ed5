package com.moneyflo;

import java.util.Objects;

/**
 * What a transfer did to one account. Entries are never changed. This class is immutable and thread-safe.
 *
 * @param account the account
 * @param seq the entry's place in the account's history: 1 for its first, without gaps
 * @param amount above zero where the account gained (a credit), below zero where it gave (a debit)
 * @param balance the account's posted balance after it
 */
public record Entry(AccountNumber account, long seq, Money amount, Money balance) {

    /** Checks that nothing is missing. */
    public Entry {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(balance, "balance");
    }
}
