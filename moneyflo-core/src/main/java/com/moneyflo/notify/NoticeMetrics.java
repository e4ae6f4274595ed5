package com.moneyflo.notify;

import java.time.Duration;

/**
 * Where a bank tells how its texts are doing. A host puts its own meters behind it; every method does nothing unless it
 * is overridden. Called from the bank's threads: implementations are thread-safe, return at once and do not throw.
 */
public interface NoticeMetrics {

    /** Measures nothing. */
    NoticeMetrics NONE = new NoticeMetrics() {};

    /** What became of a text at one time. */
    enum Event {
        /** A provider has taken it. */
        SENT,
        /** Surely not sent; it is tried again. */
        RETRY_LATER,
        /** Nobody knows whether it was sent. */
        IN_DOUBT,
        /** The phone takes no texts. */
        REFUSED_NUMBER,
        /** The provider does not take this text, or it could not be put in words. */
        REFUSED_TEXT,
        /** Nothing can be sent by this way. */
        CHANNEL_DOWN,
        /** It was of no use any more before it could be sent. */
        EXPIRED,
        /** The customer wants none, or has no phone that takes any. */
        SUPPRESSED,
        /** Held back until quiet hours are over. */
        HELD_BACK,
        /** It was in doubt, and the provider has it. */
        TRACED,
        /** It was in doubt, and is not sent again. */
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
     * How much lies in the outbox, counted up to 100,000 of each.
     *
     * @param pending not sent yet
     * @param oldest how long ago the oldest of them happened that was not tried yet; zero if there is none
     * @param inDoubt of which nobody knows whether they were sent
     * @param failed which no phone or provider took, and which are still kept
     */
    record Backlog(long pending, Duration oldest, long inDoubt, long failed) {}

    /**
     * Something became of a text. Told after it was written down, so who looks into the outbox may see it a moment
     * before; when the bank is closed all is told, unless that had to wait for too long.
     *
     * @param channel by which way
     * @param kind what it tells
     * @param event what became of it
     */
    default void happened(Channel channel, NoticeKind kind, Event event) {}

    /**
     * A notifier has answered, or thrown.
     *
     * @param channel by which way
     * @param took how long that took
     */
    default void answered(Channel channel, Duration took) {}

    /**
     * How many texts are being handed to the notifier.
     *
     * @param channel by which way
     * @param count now
     */
    default void inFlight(Channel channel, int count) {}

    /**
     * Whether texts may be sent.
     *
     * @param channel by which way
     * @param state from now on
     */
    default void circuit(Channel channel, CircuitState state) {}

    /**
     * How much lies in the outbox, told every few seconds.
     *
     * @param channel by which way
     * @param backlog by now
     */
    default void backlog(Channel channel, Backlog backlog) {}
}
