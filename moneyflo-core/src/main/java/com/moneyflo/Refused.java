package com.moneyflo;

import java.time.Instant;
import java.util.Objects;

/**
 * The record of a command that was refused: nothing moved. This class is immutable and thread-safe.
 *
 * @param id the library's name for the command
 * @param at when, by the database's clock
 * @param refusal why
 */
public record Refused(TransferId id, Instant at, Refusal refusal) implements Outcome {

    /** Checks that nothing is missing. */
    public Refused {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(refusal, "refusal");
    }

    @Override
    public Transfer orThrow() {
        throw refusal.exception();
    }
}
