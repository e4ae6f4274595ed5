package com.moneyflo.notify;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a notice and its message, the same in each attempt. It reveals nothing of the content, so it may be used in
 * URLs and logs. This class is immutable and thread-safe.
 *
 * @param value the 128 bits
 */
public record MessageId(UUID value) {

    /** Checks that the value is not null. */
    public MessageId {
        Objects.requireNonNull(value, "value");
    }

    /** Returns the form of RFC 9562, with 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
