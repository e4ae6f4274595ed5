package com.moneyflo;

import java.util.Objects;

/**
 * One account's part in a split, by ratio. This class is immutable and thread-safe.
 *
 * @param account who gains
 * @param ratio the weight of this part among all, zero or more
 */
public record Share(AccountNumber account, long ratio) {

    /**
     * Checks the ratio.
     *
     * @throws IllegalArgumentException if the ratio is negative
     */
    public Share {
        Objects.requireNonNull(account, "account");
        if (ratio < 0) {
            throw new IllegalArgumentException(
                    "The ratio of account " + account + " is " + ratio + ". Give zero or more.");
        }
    }

    /**
     * Makes a share.
     *
     * @param account who gains
     * @param ratio the weight of this part among all, zero or more
     * @return the share
     * @throws IllegalArgumentException if the ratio is negative
     */
    public static Share of(AccountNumber account, long ratio) {
        return new Share(account, ratio);
    }
}
