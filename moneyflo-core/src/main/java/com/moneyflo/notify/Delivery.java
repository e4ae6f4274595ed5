package com.moneyflo.notify;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to deliver a message. A reason is for operators: a provider's code and a few words, never
 * a text, a phone number or a credential.
 */
public sealed interface Delivery {

    /**
     * The provider has taken it. Whether it reaches the phone, it may tell later.
     *
     * @param providerId the provider's name for it
     */
    record Sent(String providerId) implements Delivery {

        /** Checks that there is a name. */
        public Sent {
            requireText("providerId", providerId);
        }
    }

    /**
     * It surely was not sent, and may be tried again: too many at once, no connection.
     *
     * @param after how long to wait at least, if the provider said so; null if not
     * @param reason for operators
     */
    record RetryLater(@Nullable Duration after, String reason) implements Delivery {

        /** Checks that there is a reason, and that the wait is not negative. */
        public RetryLater {
            requireText("reason", reason);
            if (after != null && after.isNegative()) {
                throw new IllegalArgumentException("The wait is " + after + ". Give zero or more, or null.");
            }
        }
    }

    /**
     * Nobody knows whether it was sent: no answer in time, a connection lost after the request, an answer that cannot
     * be read.
     *
     * @param reason for operators
     */
    record InDoubt(String reason) implements Delivery {

        /** Checks that there is a reason. */
        public InDoubt {
            requireText("reason", reason);
        }
    }

    /**
     * This phone takes no texts: it does not exist, is no mobile phone, or its owner wants none. No text to it will be
     * tried again until the customer's number is confirmed.
     *
     * @param optedOut whether its owner has told the provider to send nothing more
     * @param reason for operators
     */
    record RefusedNumber(boolean optedOut, String reason) implements Delivery {

        /** Checks that there is a reason. */
        public RefusedNumber {
            requireText("reason", reason);
        }
    }

    /**
     * This text is not taken: too long, filtered, of no registered template. Others may be.
     *
     * @param reason for operators
     */
    record RefusedText(String reason) implements Delivery {

        /** Checks that there is a reason. */
        public RefusedText {
            requireText("reason", reason);
        }
    }

    /**
     * Nothing can be sent by this way until somebody changes something: bad credentials, a suspended account, an
     * unknown sender. It surely was not sent.
     *
     * @param reason for operators
     */
    record ChannelDown(String reason) implements Delivery {

        /** Checks that there is a reason. */
        public ChannelDown {
            requireText("reason", reason);
        }
    }

    private static void requireText(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank. Say something.");
        }
    }
}
