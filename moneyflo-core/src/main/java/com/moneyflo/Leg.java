package com.moneyflo;

import java.util.Objects;

/**
 * One side of a movement: what one account gains or gives. This class is immutable and thread-safe.
 *
 * @param account the account
 * @param amount above zero where the account gains (a credit), below zero where it gives (a debit); never zero
 */
public record Leg(AccountNumber account, Money amount) {

    /**
     * Checks that something moves, and that it could be moved back.
     *
     * @throws IllegalArgumentException if the amount is zero, or the smallest 64-bit number, which has no counterpart
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
