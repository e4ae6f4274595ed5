package com.moneyflo.notify;

import java.util.Objects;
import java.util.UUID;

/**
 * The library's name for one message, the same in each attempt: 128 bits that tell nothing of what it is about, so that
 * it may stand in a URL or a log. This class is immutable and thread-safe.
 *
 * @param value the 128 bits
 */
public record MessageId(UUID value) {

    /** Checks that there is a value. */
    public MessageId {
        Objects.requireNonNull(value, "value");
    }

    /** The form of RFC 9562, 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
