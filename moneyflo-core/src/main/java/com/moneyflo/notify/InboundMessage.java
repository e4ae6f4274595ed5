package com.moneyflo.notify;

import java.util.Objects;

/**
 * A text that somebody sent to the bank's number. This class is immutable and thread-safe; its text form shows neither
 * the sender nor the text.
 *
 * @param providerId the provider's name for it; the same text may come more than once under it
 * @param from the sender's phone number, in E.164 form if it is one
 * @param text what it says
 */
public record InboundMessage(String providerId, String from, String text) {

    /** Checks that nothing is missing. */
    public InboundMessage {
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(text, "text");
    }

    /** The provider's name for it alone. */
    @Override
    public String toString() {
        return "InboundMessage[" + providerId + "]";
    }
}
