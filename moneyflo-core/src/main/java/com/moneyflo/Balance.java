package com.moneyflo;

import java.util.Objects;

/**
 * What an account has, at one moment. This class is immutable and thread-safe.
 *
 * @param posted the sum of all its entries
 * @param held what its holds reserve that have not expired
 * @param available what may still be debited: posted, less held, plus the overdraft limit. For the bank's own
 *     accounts, which have no limit, it is posted less held. Below zero where an overdraft limit was lowered below its
 *     use
 */
public record Balance(Money posted, Money held, Money available) {

    /** Checks that nothing is missing. */
    public Balance {
        Objects.requireNonNull(posted, "posted");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(available, "available");
    }
}
