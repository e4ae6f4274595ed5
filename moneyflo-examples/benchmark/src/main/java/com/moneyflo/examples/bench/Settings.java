package com.moneyflo.examples.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a benchmark.
 *
 * @param length how long each side of a comparison is measured
 * @param accounts the number of accounts between which money moves
 * @param callers the number of blocking callers
 * @param inFlight the number of commands in progress at once, for asynchronous callers
 * @param entries the number of entries of the account whose statement is read
 * @param history the length of the long history, in transfers
 * @param otherCore the moneyflo-core jar of another version to compare with, or null
 * @param randomKeys whether idempotency keys are random UUIDs instead of rising numbers
 */
public record Settings(
        Duration length,
        int accounts,
        int callers,
        int inFlight,
        int entries,
        int history,
        @Nullable Path otherCore,
        boolean randomKeys) {

    /** The currency of all accounts. */
    static final String CURRENCY = "INR";

    private static final Duration LONGEST_SLICE = Duration.ofSeconds(1);

    /**
     * Returns the settings for which the targets were set.
     *
     * @param length how long each side of a comparison is measured
     * @return the settings
     */
    public static Settings of(Duration length) {
        return new Settings(length, 100_000, 64, 4_000, 1_000_000, 10_000_000, null, false);
    }

    /** Returns the number of turns of each side. There are many, so that other load affects both sides. */
    int slices() {
        return Math.max(2, (int) (length.toMillis() / LONGEST_SLICE.toMillis()));
    }

    Duration slice() {
        return length.dividedBy(slices());
    }
}
