package com.moneyflo.notify;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of one attempt to deliver a message. A reason is for operators: the provider's code and a few words, never
 * a text, a phone number or a credential. Reasons and ids must not be blank; the constructors throw an
 * {@link IllegalArgumentException} otherwise.
 */
public sealed interface Delivery {

    /**
     * The provider has taken the message. It may report later whether the message reached the phone.
     *
     * @param providerId the provider's id of the message
     */
    record Sent(String providerId) implements Delivery {

        /** Checks that the id is not blank. */
        public Sent {
            requireText("providerId", providerId);
        }
    }

    /**
     * The message surely was not sent, and may be tried again: too many requests, no connection.
     *
     * @param after the shortest wait, or empty if the provider named none
     * @param reason the reason, for operators
     */
    record RetryLater(Optional<Duration> after, String reason) implements Delivery {

        /** Checks that the reason is not blank, and that the wait is not negative. */
        public RetryLater {
            requireText("reason", reason);
            after.filter(Duration::isNegative).ifPresent(wait -> {
                throw new IllegalArgumentException("The wait must be zero or more, but was " + wait + ".");
            });
        }

        /**
         * Makes a result with a shortest wait.
         *
         * @param after the shortest wait, zero or more
         * @param reason the reason, for operators
         */
        public RetryLater(Duration after, String reason) {
            this(Optional.of(after), reason);
        }

        /**
         * Makes a result of a provider that named no wait.
         *
         * @param reason the reason, for operators
         */
        public RetryLater(String reason) {
            this(Optional.empty(), reason);
        }
    }

    /**
     * It is not known whether the message was sent: no answer in time, a connection lost after the request, an
     * unreadable answer.
     *
     * @param reason the reason, for operators
     */
    record InDoubt(String reason) implements Delivery {

        /** Checks that the reason is not blank. */
        public InDoubt {
            requireText("reason", reason);
        }
    }

    /**
     * This phone takes no messages: it does not exist, is not a mobile phone, or its owner has opted out. No message is
     * sent to it until the customer's phone number is confirmed.
     *
     * @param optedOut whether the phone's owner has opted out at the provider
     * @param reason the reason, for operators
     */
    record RefusedNumber(boolean optedOut, String reason) implements Delivery {

        /** Checks that the reason is not blank. */
        public RefusedNumber {
            requireText("reason", reason);
        }
    }

    /**
     * The provider refuses this message: too long, filtered, or without a registered template. It may take others.
     *
     * @param reason the reason, for operators
     */
    record RefusedText(String reason) implements Delivery {

        /** Checks that the reason is not blank. */
        public RefusedText {
            requireText("reason", reason);
        }
    }

    /**
     * The channel can send nothing until an operator corrects it: wrong credentials, a suspended account, an unknown
     * sender. The message surely was not sent.
     *
     * @param reason the reason, for operators
     */
    record ChannelDown(String reason) implements Delivery {

        /** Checks that the reason is not blank. */
        public ChannelDown {
            requireText("reason", reason);
        }
    }

    private static void requireText(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank. Give a few characters.");
        }
    }
}
