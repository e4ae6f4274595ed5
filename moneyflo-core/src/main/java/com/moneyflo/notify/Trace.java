package com.moneyflo.notify;

import java.util.List;
import java.util.Objects;

/** The provider's answer about a message that is in doubt. */
public sealed interface Trace {

    /**
     * The provider has taken one or more messages with the same text to the same phone.
     *
     * @param providerIds the provider's ids of all such messages, oldest first; at least one
     */
    record Taken(List<String> providerIds) implements Trace {

        /**
         * Copies the ids.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Taken {
            providerIds = List.copyOf(providerIds);
            if (providerIds.isEmpty()) {
                throw new IllegalArgumentException(
                        "There are no ids. Return NotTaken if the provider took no message.");
            }
        }
    }

    /** The provider surely has not taken the message. */
    record NotTaken() implements Trace {}

    /**
     * The provider could not be asked, or does not know.
     *
     * @param reason the reason, for operators; never a text, a phone number or a credential
     */
    record Unknown(String reason) implements Trace {

        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Unknown {
            if (Objects.requireNonNull(reason, "reason").isBlank()) {
                throw new IllegalArgumentException("The reason is blank. Give a few words for operators.");
            }
        }
    }
}
