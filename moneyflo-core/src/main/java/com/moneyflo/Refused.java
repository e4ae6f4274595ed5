package com.moneyflo;

import java.time.Instant;
import java.util.Objects;

/**
 * The record of a refused command. No money moved. This class is immutable and thread-safe.
 *
 * @param id the library's id of the command
 * @param at when the command was refused, UTC, by the database's clock
 * @param refusal the reason
 */
public record Refused(TransferId id, Instant at, Refusal refusal) implements Outcome {

    /** Checks that no value is null. */
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
