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

    private static final String API = "api.";
    private static final int SHORTEST = 1;
    private static final int LONGEST = 36_000;

    /** How long Twilio may go on trying: no longer than the text is of use, and within what Twilio takes. */
    int validitySeconds(NoticeKind kind, Instant now, Instant expiresAt) {
        Duration left = Duration.between(now, expiresAt);
        Duration wanted = validity.getOrDefault(kind, left);
        long seconds = (wanted.compareTo(left) < 0 ? wanted : left).toSeconds();
        return (int) Math.max(SHORTEST, Math.min(LONGEST, seconds));
    }

    /**
     * Where Twilio tells what became of a message: the host's address, with the message's id; null if it is not to
     * tell.
     */
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

    /** Whether the base is one of Twilio's own, other than the usual one. */
    boolean isRegional() {
        return base != null && String.valueOf(base.getHost()).endsWith(".twilio.com");
    }

    /**
     * Where a request goes that the SDK made for {@code uri}. Twilio's regions have a host for each product, as the
     * usual place has.
     */
    URI placed(URI uri) {
        if (base == null) {
            return uri;
        }
        String authority = base.getRawAuthority();
        String host = String.valueOf(uri.getHost());
        if (isRegional() && authority.startsWith(API) && host.endsWith(".twilio.com")) {
            authority = host.substring(0, host.indexOf('.') + 1) + authority.substring(API.length());
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(base.getScheme() + "://" + authority + uri.getRawPath() + query);
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
