package com.moneyflo.order;

import com.moneyflo.internal.check.Ranges;

/**
 * The rule for retrying a refused payment before it is given up for its due date. A payment is not retried on or after
 * the day of the next payment. This class is immutable and thread-safe.
 *
 * @param times the number of retries, 0 to 30
 * @param days the days between two attempts, 1 to 30; each retry is at the same hour
 */
public record RetryRule(int times, int days) {

    private static final int MAX = 30;

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public RetryRule {
        Ranges.between("number of retries", 0, MAX, times);
        Ranges.between("number of days between retries", 1, MAX, days);
    }

    /**
     * Not at all.
     *
     * @return the rule
     */
    public static RetryRule none() {
        return new RetryRule(0, 1);
    }

    /**
     * On each of the days that follow.
     *
     * @param times on how many, 0 to 30
     * @return the rule
     * @throws IllegalArgumentException if it is out of range
     */
    public static RetryRule daily(int times) {
        return new RetryRule(times, 1);
    }
}
