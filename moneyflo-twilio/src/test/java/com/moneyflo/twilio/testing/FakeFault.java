package com.moneyflo.twilio.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The fake's treatment of one POST, instead of taking it and saying so.
 *
 * @param how what comes back
 * @param status of what comes back
 * @param code Twilio's, in it; zero for none
 * @param retryAfter its header; null for none
 * @param taken whether the message is taken all the same, so that it is sent and can be found
 */
public record FakeFault(
        How how, int status, int code, @Nullable String retryAfter, boolean taken) {

    /** The answer that comes back. */
    public enum How {
        /** An error as Twilio writes it, in JSON. */
        ERROR,
        /** A page, as something in front of Twilio writes it. */
        HTML,
        /** JSON that breaks off. */
        UNREADABLE,
        /** JSON of a message without its id. */
        NAMELESS,
        /** Nothing, until the caller gives up. */
        HANG,
        /** The connection is reset. */
        RESET,
        /** The right answer, a byte at a time, for ever. */
        TRICKLE,
        /** An answer without an end, as fast as it can be read. */
        ENDLESS,
        /** To another place of this server. */
        REDIRECT,
        /** The message, which has failed at once. */
        FAILED,
        /** The message, which was not delivered at once. */
        UNDELIVERED,
        /** The message, which was canceled at once. */
        CANCELED,
        /** The right answer, after which the connection is reset as soon as it is used again. */
        RESET_AT_NEXT_USE
    }

    /** Twilio's error of that HTTP status and code. */
    public static FakeFault error(int status, int code) {
        return new FakeFault(How.ERROR, status, code, null, false);
    }

    /** 429 with 20429, and how long to wait. */
    public static FakeFault throttled(Duration wait) {
        return new FakeFault(How.ERROR, 429, 20429, Long.toString(wait.toSeconds()), false);
    }

    /** 429 with 20429, and what its Retry-After says. */
    public static FakeFault throttled(String retryAfter) {
        return new FakeFault(How.ERROR, 429, 20429, retryAfter, false);
    }

    /** A page of that status. */
    public static FakeFault html(int status) {
        return new FakeFault(How.HTML, status, 0, null, false);
    }

    /** One of the others, with the status that it has when all is well. */
    public static FakeFault of(How how) {
        return new FakeFault(how, how == How.REDIRECT ? 307 : 201, 0, null, how == How.RESET_AT_NEXT_USE);
    }

    /** The message, made and already in that state, with Twilio's code; zero for none. */
    public static FakeFault made(How state, int code) {
        return new FakeFault(state, 201, code, null, true);
    }

    /** The same, but the message is taken first. */
    public FakeFault afterTaking() {
        return new FakeFault(how, status, code, retryAfter, true);
    }
}
