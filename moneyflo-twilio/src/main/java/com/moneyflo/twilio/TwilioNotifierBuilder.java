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
 * Builds a {@link TwilioNotifier}. An account, credentials and a sender are needed; the rest has defaults. Not safe for
 * use by several threads. What it throws names the setting and shows no value.
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
    private Outcomes outcomes = Outcomes.stock();
    private @Nullable URI base;
    private InstantSource clock = InstantSource.system();

    TwilioNotifierBuilder() {}

    /**
     * Reads {@code TWILIO_ACCOUNT_SID}; {@code TWILIO_API_KEY_SID} and {@code TWILIO_API_KEY_SECRET}, or
     * {@code TWILIO_AUTH_TOKEN}; {@code TWILIO_MESSAGING_SERVICE_SID}, or {@code TWILIO_FROM};
     * {@code TWILIO_STATUS_CALLBACK}. What is not there is not set; the key goes before the token, and the service
     * before the number.
     *
     * @param environment usually {@code System.getenv()}
     * @return this
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
     * Whose account.
     *
     * @param sid {@code AC} and 32 hexadecimal digits
     * @return this
     */
    public TwilioNotifierBuilder accountSid(String sid) {
        this.account = matching(ACCOUNT, sid, "The account SID is AC and 32 hexadecimal digits");
        return this;
    }

    /**
     * An API key, which can be taken back by itself. Goes before the auth token.
     *
     * @param sid {@code SK} and 32 hexadecimal digits
     * @param secret what Twilio showed once
     * @return this
     */
    public TwilioNotifierBuilder apiKey(String sid, String secret) {
        this.key = new Credentials(
                matching(KEY, sid, "The API key's SID is SK and 32 hexadecimal digits"),
                filled("API key's secret", secret));
        return this;
    }

    /**
     * The account's auth token, which may do everything.
     *
     * @param authToken from the console
     * @return this
     */
    public TwilioNotifierBuilder authToken(String authToken) {
        this.token = filled("auth token", authToken);
        return this;
    }

    /**
     * Sends by a messaging service, which chooses among its numbers.
     *
     * @param sid {@code MG} and 32 hexadecimal digits
     * @return this
     */
    public TwilioNotifierBuilder messagingService(String sid) {
        this.sender = new Sender.Service(
                matching(SERVICE, sid, "The messaging service's SID is MG and 32 hexadecimal digits"));
        return this;
    }

    /**
     * Sends by one number.
     *
     * @param number a number of the account's in E.164 form, a short code, or a name of up to 11 characters where
     *     networks show one
     * @return this
     */
    public TwilioNotifierBuilder from(String number) {
        this.sender = new Sender.From(matching(
                FROM, number, "A sender is a number in E.164 form, a short code, or up to 11 letters and digits"));
        return this;
    }

    /**
     * Where Twilio tells what became of a text, for {@link TwilioWebhooks#status}. Each text adds {@code mid=} and its
     * id to the query.
     *
     * @param address https, or http on this machine; without characters that need to be escaped
     * @return this
     */
    public TwilioNotifierBuilder statusCallback(URI address) {
        this.callback = Addresses.checked("status callback", address);
        return this;
    }

    /**
     * How long Twilio may at most go on trying with texts of a kind. Where nothing is said it may until the text
     * expires. Twilio takes from a second to ten hours; what is outside of that is moved inside.
     *
     * @param kind which texts
     * @param most how long
     * @return this
     */
    public TwilioNotifierBuilder validity(NoticeKind kind, Duration most) {
        validity.put(kind, positive("validity", most));
        return this;
    }

    /**
     * How long a call may last: 3 seconds until there is a connection and 8 in all where nothing is said.
     *
     * @param toConnect until there is a connection
     * @param inAll until the last byte of the answer
     * @return this
     */
    public TwilioNotifierBuilder timeouts(Duration toConnect, Duration inAll) {
        this.connecting = positive("time to connect", toConnect);
        this.within = positive("time in all", inAll);
        return this;
    }

    /**
     * How long after an attempt a text that is not in Twilio's list may still come into it: half a minute where nothing
     * is said.
     *
     * @param time zero only where nothing can be on its way, as in tests
     * @return this
     */
    public TwilioNotifierBuilder settling(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The settling time is " + time + ". Give zero or more.");
        }
        this.settling = time;
        return this;
    }

    /**
     * What Twilio's answers mean.
     *
     * @param meaning usually {@link Outcomes#stock()} with changes
     * @return this
     */
    public TwilioNotifierBuilder outcomes(Outcomes meaning) {
        this.outcomes = Objects.requireNonNull(meaning, "meaning");
        return this;
    }

    /**
     * Another place than Twilio's own, such as one of its regions ({@code https://api.dublin.ie1.twilio.com}) or a
     * stand-in. It is sent the credentials.
     *
     * @param address https, or http on this machine; its path is not used
     * @return this
     */
    public TwilioNotifierBuilder baseUri(URI address) {
        this.base = Addresses.checked("base URI", address);
        return this;
    }

    /**
     * What time it is, to be compared with a message's.
     *
     * @param source the system's where nothing is said
     * @return this
     */
    public TwilioNotifierBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Builds it. Asks nobody; {@link TwilioNotifier#check} does.
     *
     * @return a notifier to close after the bank
     * @throws IllegalArgumentException if the account, the credentials or the sender is missing
     */
    public TwilioNotifier build() {
        String accountSid = needed(account, "No account. Give accountSid(), or TWILIO_ACCOUNT_SID.");
        Credentials proof = key != null
                ? key
                : new Credentials(
                        accountSid,
                        needed(
                                token,
                                "No credentials. Give apiKey() or authToken(), or TWILIO_API_KEY_SID with "
                                        + "TWILIO_API_KEY_SECRET, or TWILIO_AUTH_TOKEN."));
        Sender from = needed(
                sender,
                "No sender. Give messagingService() or from(), or TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM.");
        return new TwilioNotifier(new Settings(
                accountSid,
                proof,
                from,
                callback,
                Map.copyOf(validity),
                connecting,
                within,
                settling,
                outcomes,
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
            throw new IllegalArgumentException(message + "; the given one is not of that form.");
        }
        return value;
    }

    private static String filled(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank. Give it, or leave it out.");
        }
        return value;
    }

    private static Duration positive(String what, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(what.equals("validity") ? time : LONGEST) > 0) {
            throw new IllegalArgumentException("The " + what + " is " + time
                    + ". Give more than zero, and no more than " + LONGEST + " for a time to wait.");
        }
        return time;
    }
}
