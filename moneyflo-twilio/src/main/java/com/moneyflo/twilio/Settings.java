package com.moneyflo.twilio;

import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of a notifier. */
record Settings(
        String accountSid,
        Credentials credentials,
        Sender sender,
        @Nullable URI callback,
        Map<NoticeKind, Duration> validity,
        Duration connecting,
        Duration within,
        Duration settling,
        ErrorCodes errorCodes,
        @Nullable URI base,
        InstantSource clock) {

    private static final String API = "api.";
    private static final int SHORTEST = 1;
    private static final int LONGEST = 36_000;

    /** Returns for how many seconds Twilio may try: until the message expires at most, and within Twilio's range. */
    int validitySeconds(NoticeKind kind, Instant now, Instant expiresAt) {
        Duration left = Duration.between(now, expiresAt);
        Duration wanted = validity.getOrDefault(kind, left);
        long seconds = (wanted.compareTo(left) < 0 ? wanted : left).toSeconds();
        return (int) Math.max(SHORTEST, Math.min(LONGEST, seconds));
    }

    /**
     * Returns the address for the reports on a message: the host's address with the message's id. Returns null if there
     * are no reports.
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

    /** Returns whether the base address is one of Twilio's regions. */
    boolean isRegional() {
        return base != null && String.valueOf(base.getHost()).endsWith(".twilio.com");
    }

    /**
     * Returns the address of a request that the SDK made for {@code uri}. A region of Twilio has a host for each
     * product, as the default base has.
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

    /** Returns the account and the kinds of credentials and sender. Shows no secret and no personal data. */
    @Override
    public String toString() {
        return "account " + accountSid + ", " + credentials + ", "
                + (sender instanceof Sender.Service service
                        ? "messaging service " + service.sid()
                        : "a sender of its own");
    }
}
