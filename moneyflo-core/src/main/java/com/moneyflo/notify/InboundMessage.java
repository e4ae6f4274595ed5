package com.moneyflo.notify;

import java.util.Objects;

/**
 * A message that a customer sent to the bank's number. This class is immutable and thread-safe. {@link #toString} shows
 * neither the phone number nor the text.
 *
 * @param providerId the provider's id; the same message may come more than once with it
 * @param from the sender's phone number, in E.164 form if it is a phone number
 * @param text the text
 */
public record InboundMessage(String providerId, String from, String text) {

    /** Checks that no value is null. */
    public InboundMessage {
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(text, "text");
    }

    /** Returns the provider's id. */
    @Override
    public String toString() {
        return "InboundMessage[" + providerId + "]";
    }
}
