package com.moneyflo.twilio.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the fake has taken, as it is now.
 *
 * @param sid the fake's name for it
 * @param to the phone number
 * @param from the sender; empty if the messaging service chooses one
 * @param body what it says
 * @param callback where to tell what becomes of it; empty for nowhere
 * @param validity for how many seconds it may be tried; zero if it was not said
 * @param created when it was taken
 * @param sent when it was handed to the network; null if it was not yet
 * @param status Twilio's word
 * @param code Twilio's code; empty where there is none
 */
public record FakeMessage(
        String sid,
        String to,
        String from,
        String body,
        String callback,
        int validity,
        Instant created,
        @Nullable Instant sent,
        String status,
        String code) {

    /** Ours for it, out of the callback's query; empty if there is none. */
    public String messageId() {
        return messageId(callback);
    }

    static String messageId(String callback) {
        int start = callback.indexOf("mid=");
        return start < 0 ? "" : callback.substring(start + 4).split("[&#]", 2)[0];
    }

    FakeMessage now(String newStatus, String newCode) {
        return new FakeMessage(sid, to, from, body, callback, validity, created, sent, newStatus, newCode);
    }
}
