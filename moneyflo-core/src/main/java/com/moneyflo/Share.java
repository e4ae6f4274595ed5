package com.moneyflo;

import java.util.Objects;

/**
 * One account's share of a split. This class is immutable and thread-safe.
 *
 * @param account the account that receives the money
 * @param ratio the weight of this share among all shares, zero or more
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
     * @param account the account that receives the money
     * @param ratio the weight of this share among all shares, zero or more
     * @return the share
     * @throws IllegalArgumentException if the ratio is negative
     */
    public static Share of(AccountNumber account, long ratio) {
        return new Share(account, ratio);
    }
}
