package com.moneyflo.notify;

import java.time.Duration;

/**
 * Receives measurements of a bank's notices. A host overrides the methods it needs; the others do nothing. The bank's
 * threads call them: an implementation must be thread-safe, return at once and not throw.
 */
public interface NoticeMetrics {

    /** Measures nothing. */
    NoticeMetrics NONE = new NoticeMetrics() {};

    /** An event of a notice. */
    enum Event {
        /** A provider has taken the message. */
        SENT,
        /** The message surely was not sent; it is tried again. */
        RETRY_LATER,
        /** It is not known whether the message was sent. */
        IN_DOUBT,
        /** The phone takes no messages. */
        REFUSED_NUMBER,
        /** The provider refused the message, or the notice could not be rendered. */
        REFUSED_TEXT,
        /** The channel can send nothing. */
        CHANNEL_DOWN,
        /** The notice expired before it was sent. */
        EXPIRED,
        /** The customer has opted out, or has no phone that takes messages. */
        SUPPRESSED,
        /** The notice is held back until the quiet hours end. */
        HELD_BACK,
        /** The notice was in doubt, and the provider has the message. */
        TRACED,
        /** The notice was in doubt, and is not sent again. */
        GIVEN_UP
    }

    /** The state of the circuit breaker of a channel. */
    enum CircuitState {
        /** Sends as many as are allowed. */
        CLOSED,
        /** Sends one message, to see whether the provider takes messages again. */
        HALF_OPEN,
        /** Sends nothing for a while, because the provider took nothing. */
        OPEN
    }

    /**
     * The backlog of the outbox. Each number is counted up to 100,000.
     *
     * @param pending the number of notices that are not sent yet
     * @param oldest the age of the oldest notice without an attempt; zero if there is none
     * @param inDoubt the number of notices that are in doubt
     * @param failed the number of failed notices that are still kept
     */
    record Backlog(long pending, Duration oldest, long inDoubt, long failed) {}

    /**
     * Called after the state of a notice changed. The change is committed before the call, so a reader of the outbox
     * may see it first. Closing the bank makes all pending calls, up to its timeout.
     *
     * @param channel the channel
     * @param kind the kind of notice
     * @param event the event
     */
    default void happened(Channel channel, NoticeKind kind, Event event) {}

    /**
     * Called after a notifier has returned or thrown.
     *
     * @param channel the channel
     * @param took the duration of the attempt
     */
    default void answered(Channel channel, Duration took) {}

    /**
     * Called when the number of messages in flight has changed.
     *
     * @param channel the channel
     * @param count the number of attempts in progress
     */
    default void inFlight(Channel channel, int count) {}

    /**
     * Called when the bank is opened, and when the state of the circuit breaker has changed.
     *
     * @param channel the channel
     * @param state the new state
     */
    default void circuit(Channel channel, CircuitState state) {}

    /**
     * Called every few seconds with the backlog of the outbox.
     *
     * @param channel the channel
     * @param backlog the backlog
     */
    default void backlog(Channel channel, Backlog backlog) {}
}
