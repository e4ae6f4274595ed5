package com.moneyflo;

import com.moneyflo.internal.check.UuidText;
import java.util.Objects;
import java.util.UUID;

/**
 * The name the library gives to each command it answers, and so to each receipt, refusal and hold: 128 bits,
 * time-ordered (RFC 9562, version 7). The order is a help to indexes, never a promise about which came first. This
 * class is immutable and thread-safe.
 *
 * @param value the 128 bits, not null
 */
public record TransferId(UUID value) {

    /** Checks that there is a value. */
    public TransferId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @param text 36 characters in the form of RFC 9562
     * @return the id
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static TransferId of(String text) {
        return new TransferId(UuidText.parse("transfer id", text));
    }

    /** The form of RFC 9562, 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
