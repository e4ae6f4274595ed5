package com.moneyflo;

import java.util.Objects;

/**
 * One side of a posting: an account and a signed amount. This class is immutable and thread-safe.
 *
 * @param account the account
 * @param amount above zero for a credit (the account receives money), below zero for a debit (the account pays); never
 *     zero
 */
public record Leg(AccountNumber account, Money amount) {

    /**
     * Checks that the amount is not zero and can be reversed.
     *
     * @throws IllegalArgumentException if the amount is zero, or if it is the smallest 64-bit number, which has no
     *     opposite
     */
    public Leg {
        Objects.requireNonNull(account, "account");
        if (amount.minor() == 0) {
            throw new IllegalArgumentException("The leg on account " + account + " is zero. Leave it out.");
        }
        if (amount.minor() == Long.MIN_VALUE) {
            throw new IllegalArgumentException("The leg on account " + account + " is " + amount
                    + ", which has no opposite in 64 bits. Split it into smaller legs.");
        }
    }
}
