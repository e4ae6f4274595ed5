package com.moneyflo.twilio;

import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a notifier was built with. */
record Settings(
        String accountSid,
        Credentials credentials,
        Sender sender,
        @Nullable URI callback,
        Map<NoticeKind, Duration> validity,
        Duration connecting,
        Duration within,
        Duration settling,
        Outcomes outcomes,
        @Nullable URI base,
        InstantSource clock) {

    private static final int SHORTEST = 1;
    private static final int LONGEST = 36_000;

    /** How long Twilio may go on trying: no longer than the text is of use, and within what Twilio takes. */
    int validitySeconds(NoticeKind kind, Instant now, Instant expiresAt) {
        Duration left = Duration.between(now, expiresAt);
        Duration wanted = validity.getOrDefault(kind, left);
        long seconds = (wanted.compareTo(left) < 0 ? wanted : left).toSeconds();
        return (int) Math.max(SHORTEST, Math.min(LONGEST, seconds));
    }

    /** Where Twilio tells what became of a message: the host's address, with the message's id; null if it is not to tell. */
    @Nullable
    String callbackFor(MessageId id) {
        if (callback == null) {
            return null;
        }
        String address = callback.toString();
        int end = address.indexOf('#') < 0 ? address.length() : address.indexOf('#');
        String before = address.substring(0, end);
        return before + (before.contains("?") ? "&" : "?") + TwilioWebhooks.MESSAGE_ID + "=" + id
                + address.substring(end);
    }

    /** Nothing that is secret or personal. */
    @Override
    public String toString() {
        return "account " + accountSid + ", " + credentials + ", "
                + (sender instanceof Sender.Service service
                        ? "messaging service " + service.sid()
                        : "a sender of its own");
    }
}
