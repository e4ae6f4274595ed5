package com.moneyflo.internal.ledger;

import com.moneyflo.KeyConflictException;
import com.moneyflo.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one command of a batch gets: a verdict, or the word that its key stands for another command. One of the two is null. */
public record Answer(@Nullable Outcome outcome, @Nullable KeyConflictException conflict) {

    /**
     * The verdict.
     *
     * @throws KeyConflictException if there is none
     */
    public Outcome verdict() {
        if (conflict != null) {
            throw conflict;
        }
        return Objects.requireNonNull(outcome);
    }
}
