package com.moneyflo.notify;

import java.util.List;
import java.util.Objects;

/** What a provider knows of a message of which we do not know whether it was sent. */
public sealed interface Trace {

    /**
     * It has taken messages like this one.
     *
     * @param providerIds its names for all that fit, the oldest first, at least one: two messages may say the same
     *     to the same phone
     */
    record Taken(List<String> providerIds) implements Trace {

        /** Checks that there is one. */
        public Taken {
            providerIds = List.copyOf(providerIds);
            if (providerIds.isEmpty()) {
                throw new IllegalArgumentException("No message was taken. Say NotTaken.");
            }
        }
    }

    /** It surely has taken none like this one. */
    record NotTaken() implements Trace {}

    /**
     * It could not be asked, or does not know.
     *
     * @param reason for operators; never a text, a phone number or a credential
     */
    record Unknown(String reason) implements Trace {

        /** Checks that there is a reason. */
        public Unknown {
            if (Objects.requireNonNull(reason, "reason").isBlank()) {
                throw new IllegalArgumentException("The reason is blank. Say something.");
            }
        }
    }
}
