package com.moneyflo;

import com.moneyflo.internal.check.UuidText;
import java.util.Objects;
import java.util.UUID;

/**
 * The library's id of a command, and so of its transfer, refusal or hold: a time-ordered UUID (RFC 9562, version 7).
 * The order helps database indexes. It does not say which command was decided first. This class is immutable and
 * thread-safe.
 *
 * @param value the UUID
 */
public record TransferId(UUID value) {

    /** Checks that the value is not null. */
    public TransferId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses an id.
     *
     * @param text 36 characters in the form of RFC 9562, as {@link #toString()} returns them
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static TransferId of(String text) {
        return new TransferId(UuidText.parse("transfer id", text));
    }

    /** Returns the id in the form of RFC 9562, 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
