package com.moneyflo.examples.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything.
 *
 * @param length how long each side of a comparison is measured
 * @param accounts between how many accounts money moves
 * @param callers how many callers block
 * @param inFlight how many commands are on their way at once where callers do not block
 * @param entries how long the history of the account is whose statement is read
 * @param history how long the ledger's history is at its longest, in transfers
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

    /** All money of the benchmark is in it. */
    static final String CURRENCY = "INR";

    private static final Duration LONGEST_SLICE = Duration.ofSeconds(1);

    /**
     * As the bars were set.
     *
     * @param length how long each side of a comparison is measured
     * @return the settings
     */
    public static Settings of(Duration length) {
        return new Settings(length, 100_000, 64, 4_000, 1_000_000, 10_000_000, null, false);
    }

    /** Sides take turns so often that both meet the same noise. */
    int slices() {
        return Math.max(2, (int) (length.toMillis() / LONGEST_SLICE.toMillis()));
    }

    Duration slice() {
        return length.dividedBy(slices());
    }
}
