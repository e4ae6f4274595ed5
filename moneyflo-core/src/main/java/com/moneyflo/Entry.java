package com.moneyflo;

import java.util.Objects;

/**
 * One line of an account: the change that a transfer made to it. The ledger never changes an entry. This class is
 * immutable and thread-safe.
 *
 * @param account the account
 * @param seq the sequence number of the entry in its account: 1, 2, 3 and so on, without gaps
 * @param amount above zero for a credit (the account received money), below zero for a debit (the account paid)
 * @param balance the posted balance of the account after the entry
 */
public record Entry(AccountNumber account, long seq, Money amount, Money balance) {

    /** Checks that no value is null. */
    public Entry {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(balance, "balance");
    }
}
