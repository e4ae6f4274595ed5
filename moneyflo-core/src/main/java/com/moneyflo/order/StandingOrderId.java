package com.moneyflo.order;

import com.moneyflo.internal.check.UuidText;
import java.util.Objects;
import java.util.UUID;

/**
 * The id that the library gives to a standing order: 128 bits, time-ordered (RFC 9562, version 7). This class is
 * immutable and thread-safe.
 *
 * @param value the 128 bits, not null
 */
public record StandingOrderId(UUID value) {

    /** Checks that there is a value. */
    public StandingOrderId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @param text 36 characters in the form of RFC 9562
     * @return the id
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static StandingOrderId of(String text) {
        return new StandingOrderId(UuidText.parse("standing order id", text));
    }

    /** Returns the form of RFC 9562, 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
