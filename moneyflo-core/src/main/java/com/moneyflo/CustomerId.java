package com.moneyflo;

import com.moneyflo.internal.check.UuidText;
import java.util.Objects;
import java.util.UUID;

/**
 * The library's id of a customer: a time-ordered UUID (RFC 9562, version 7). It contains no personal data. This class
 * is immutable and thread-safe.
 *
 * @param value the UUID
 */
public record CustomerId(UUID value) {

    /** Checks that the value is not null. */
    public CustomerId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Parses an id.
     *
     * @param text 36 characters in the form of RFC 9562, as {@link #toString()} returns them
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static CustomerId of(String text) {
        return new CustomerId(UuidText.parse("customer id", text));
    }

    /** Returns the id in the form of RFC 9562, 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
