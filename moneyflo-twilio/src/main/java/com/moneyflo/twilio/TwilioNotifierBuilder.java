package com.moneyflo.twilio;

import com.moneyflo.notify.NoticeKind;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link TwilioNotifier}. Account, credentials and sender are required; the other settings have defaults. Not
 * thread-safe. Each error message names the setting and shows no value.
 */
public final class TwilioNotifierBuilder {

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern KEY = Pattern.compile("SK[0-9a-fA-F]{32}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");
    private static final Pattern FROM =
            Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{5,6}|(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11}");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private @Nullable String account;
    private @Nullable Credentials key;
    private @Nullable String token;
    private @Nullable Sender sender;
    private @Nullable URI callback;
    private final Map<NoticeKind, Duration> validity = new EnumMap<>(NoticeKind.class);
    private Duration connecting = Duration.ofSeconds(3);
    private Duration within = Duration.ofSeconds(8);
    private Duration settling = Duration.ofSeconds(30);
    private ErrorCodes errorCodes = ErrorCodes.stock();
    private @Nullable URI base;
    private InstantSource clock = InstantSource.system();

    TwilioNotifierBuilder() {}

    /**
     * Reads {@code TWILIO_ACCOUNT_SID}; {@code TWILIO_API_KEY_SID} and {@code TWILIO_API_KEY_SECRET}, or
     * {@code TWILIO_AUTH_TOKEN}; {@code TWILIO_MESSAGING_SERVICE_SID}, or {@code TWILIO_FROM};
     * {@code TWILIO_STATUS_CALLBACK}. A variable that is missing or blank sets nothing. An API key has priority over
     * the auth token, and a messaging service over a number.
     *
     * @param environment usually {@code System.getenv()}
     * @return this
     * @throws IllegalArgumentException if a value has a wrong form
     */
    public TwilioNotifierBuilder environment(Map<String, String> environment) {
        Environment from = new Environment(environment);
        from.ifSet("TWILIO_ACCOUNT_SID", this::accountSid);
        from.ifSet("TWILIO_API_KEY_SID", sid -> apiKey(sid, from.needed("TWILIO_API_KEY_SECRET")));
        from.ifSet("TWILIO_AUTH_TOKEN", this::authToken);
        from.ifSet("TWILIO_FROM", this::from);
        from.ifSet("TWILIO_MESSAGING_SERVICE_SID", this::messagingService);
        from.ifSet(
                "TWILIO_STATUS_CALLBACK",
                address -> statusCallback(Addresses.parsed("TWILIO_STATUS_CALLBACK", address)));
        return this;
    }

    /**
     * Sets the account. Required.
     *
     * @param sid {@code AC} and 32 hexadecimal digits
     * @return this
     */
    public TwilioNotifierBuilder accountSid(String sid) {
        this.account = matching(ACCOUNT, sid, "The account SID must be AC and 32 hexadecimal digits");
        return this;
    }

    /**
     * Sets an API key, which can be revoked alone. Has priority over the auth token.
     *
     * @param sid {@code SK} and 32 hexadecimal digits
     * @param secret the key's secret, which Twilio shows once
     * @return this
     */
    public TwilioNotifierBuilder apiKey(String sid, String secret) {
        this.key = new Credentials(
                matching(KEY, sid, "The API key's SID must be SK and 32 hexadecimal digits"),
                filled("API key's secret", secret));
        return this;
    }

    /**
     * Sets the account's auth token, which has all permissions.
     *
     * @param authToken the token from Twilio's console
     * @return this
     */
    public TwilioNotifierBuilder authToken(String authToken) {
        this.token = filled("auth token", authToken);
        return this;
    }

    /**
     * Sends through a messaging service, which chooses one of its numbers.
     *
     * @param sid {@code MG} and 32 hexadecimal digits
     * @return this
     */
    public TwilioNotifierBuilder messagingService(String sid) {
        this.sender = new Sender.Service(
                matching(SERVICE, sid, "The messaging service's SID must be MG and 32 hexadecimal digits"));
        return this;
    }

    /**
     * Sends from one number.
     *
     * @param number one of the account's numbers in E.164 form, a short code, or a name of up to 11 characters, where
     *     networks show names
     * @return this
     */
    public TwilioNotifierBuilder from(String number) {
        this.sender = new Sender.From(matching(
                FROM,
                number,
                "The sender must be a number in E.164 form, a short code, or up to 11 letters and digits"));
        return this;
    }

    /**
     * Sets the address to which Twilio sends delivery reports, for {@link TwilioWebhooks#status}. Each message adds
     * {@code mid=} and its id to the query. Without an address there are no reports.
     *
     * @param address https, or http on this machine; without characters that need to be escaped
     * @return this
     */
    public TwilioNotifierBuilder statusCallback(URI address) {
        this.callback = Addresses.checked("status callback", address);
        return this;
    }

    /**
     * Sets how long Twilio tries to deliver messages of a kind. The default is until the message expires. Twilio allows
     * one second to ten hours; a value outside of this range becomes the nearest allowed one.
     *
     * @param kind the kind of notice
     * @param limit the longest time, more than zero
     * @return this
     * @throws IllegalArgumentException if the time is zero or less
     */
    public TwilioNotifierBuilder validity(NoticeKind kind, Duration limit) {
        validity.put(kind, positive("validity", limit));
        return this;
    }

    /**
     * Sets how long a call may take. The defaults are 3 seconds to connect and 8 seconds in total.
     *
     * @param connect the longest time until the connection is open
     * @param total the longest time until the last byte of the answer
     * @return this
     * @throws IllegalArgumentException if a time is zero or less, or more than ten minutes
     */
    public TwilioNotifierBuilder timeouts(Duration connect, Duration total) {
        this.connecting = positive("connect timeout", connect);
        this.within = positive("total timeout", total);
        return this;
    }

    /**
     * Sets how long after an attempt a message may still be missing in Twilio's list. The default is 30 seconds.
     *
     * @param time zero or more; zero only if no message can be on its way, as in tests
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    public TwilioNotifierBuilder settling(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The settling time must be zero or more, but was " + time + ".");
        }
        this.settling = time;
        return this;
    }

    /**
     * Sets which delivery each answer of Twilio is. The default is {@link ErrorCodes#stock()}.
     *
     * @param codes usually {@link ErrorCodes#stock()} with changes
     * @return this
     */
    public TwilioNotifierBuilder errorCodes(ErrorCodes codes) {
        this.errorCodes = Objects.requireNonNull(codes, "codes");
        return this;
    }

    /**
     * Sets another base address, such as one of Twilio's regions ({@code https://api.dublin.ie1.twilio.com}) or a
     * stand-in. The credentials are sent to it.
     *
     * @param address https, or http on this machine; its path is not used
     * @return this
     * @throws IllegalArgumentException if the address is not one of these
     */
    public TwilioNotifierBuilder baseUri(URI address) {
        this.base = Addresses.checked("base URI", address);
        return this;
    }

    /**
     * Sets the clock that is compared with the times of messages. The default is the system's clock.
     *
     * @param source the clock
     * @return this
     */
    public TwilioNotifierBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Builds the notifier. Sends no request; {@link TwilioNotifier#check} does.
     *
     * @return the notifier; close it after the bank
     * @throws IllegalArgumentException if the account, the credentials or the sender is missing
     */
    public TwilioNotifier build() {
        String accountSid = needed(account, "There is no account. Set accountSid(), or TWILIO_ACCOUNT_SID.");
        Credentials proof = key != null
                ? key
                : new Credentials(
                        accountSid,
                        needed(
                                token,
                                "There are no credentials. Set apiKey() or authToken(), or TWILIO_API_KEY_SID with "
                                        + "TWILIO_API_KEY_SECRET, or TWILIO_AUTH_TOKEN."));
        Sender from = needed(
                sender,
                "There is no sender. Set messagingService(), from(), TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM.");
        return new TwilioNotifier(new Settings(
                accountSid,
                proof,
                from,
                callback,
                Map.copyOf(validity),
                connecting,
                within,
                settling,
                errorCodes,
                base,
                clock));
    }

    private static <T> T needed(@Nullable T value, String message) {
        if (value == null) {
            throw new IllegalArgumentException(message);
        }
        return value;
    }

    private static String matching(Pattern form, String value, String message) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException(message + ", but the given one has another form.");
        }
        return value;
    }

    private static String filled(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank. Give it, or do not set it.");
        }
        return value;
    }

    private static Duration positive(String what, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(what.equals("validity") ? time : LONGEST) > 0) {
            throw new IllegalArgumentException("The " + what + " must be more than zero (a timeout at most " + LONGEST
                    + "), but was " + time + ".");
        }
        return time;
    }
}
