package com.moneyflo;

import java.util.Objects;

/**
 * The balance of an account at one moment. This class is immutable and thread-safe.
 *
 * @param posted the sum of all entries of the account
 * @param held the sum that its active holds reserve
 * @param available the amount that can be debited: posted, minus held, plus the overdraft limit. For an internal
 *     account, which has no limit, it is posted minus held. It is below zero if the overdraft limit was lowered while
 *     the account used more
 */
public record Balance(Money posted, Money held, Money available) {

    /** Checks that no value is null. */
    public Balance {
        Objects.requireNonNull(posted, "posted");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(available, "available");
    }
}
