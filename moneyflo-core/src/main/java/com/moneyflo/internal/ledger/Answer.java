package com.moneyflo.internal.ledger;

import com.moneyflo.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one instruction of a batch gets: a verdict, or why there is none, such as that its key stands for another. One of the two is null. */
public record Answer(@Nullable Outcome outcome, @Nullable RuntimeException failure) {

    /**
     * The verdict.
     *
     * @throws RuntimeException the failure, if there is no verdict
     */
    public Outcome verdict() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(outcome);
    }
}
