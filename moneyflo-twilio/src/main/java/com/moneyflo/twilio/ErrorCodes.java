package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps Twilio's answers to deliveries: by Twilio's code, then by HTTP status, then by class of status (4xx, 5xx).
 * Twilio changes its codes, so a host may change this table. A problem with one customer's number or country never
 * stops the channel for the others. This class is immutable.
 *
 * <p>A reason has the status, the code and the library's words for it. Twilio's own words are left out, because they
 * may quote the phone number.
 */
public final class ErrorCodes {

    private static final int PLATFORM = 20_000;
    private static final int BEHIND_PLATFORM = 21_000;
    private static final int SHARE_OF_TIME = 4;

    private static final ErrorCodes STOCK = new ErrorCodes(StockErrorCodes.all().values().stream()
            .collect(Collectors.toMap(
                    StockErrorCodes.Code::number, code -> new Rule(code.words(), code.meaning(), code.pause()))));

    private static final Rule UNKNOWN =
            new Rule("Twilio refused it, and this version does not know the reason", Meaning.UNCLEAR, null);

    private final Map<Integer, Rule> rules;

    private record Rule(
            String words,
            Function<String, Delivery> delivery,
            boolean unclear,
            @Nullable Duration pause) {

        Rule(String words, Meaning meaning, @Nullable Duration pause) {
            this(words, meaning::delivery, meaning == Meaning.UNCLEAR, pause);
        }
    }

    /**
     * The meaning of an answer.
     *
     * @param delivery the delivery of the message
     * @param reason the reason, for operators
     * @param unclear whether the cause may be the phone or the channel
     */
    record Verdict(Delivery delivery, String reason, boolean unclear) {}

    private ErrorCodes(Map<Integer, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * Returns the library's table.
     *
     * @return the table of {@code docs/twilio.md}
     */
    public static ErrorCodes stock() {
        return STOCK;
    }

    /**
     * Returns this table with one line changed or added:
     * {@code with(21408, "not to that country", reason -> new Delivery.RefusedNumber(false, reason))}.
     *
     * @param code Twilio's code, or an HTTP status below 600, which counts if the code is not known
     * @param words the meaning, for operators
     * @param delivery makes the delivery from the reason
     * @return the new table
     */
    public ErrorCodes with(int code, String words, Function<String, Delivery> delivery) {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(delivery, "delivery");
        Map<Integer, Rule> changed = new HashMap<>(rules);
        changed.put(code, new Rule(words, delivery, false, null));
        return new ErrorCodes(changed);
    }

    /** Returns the meaning of an answer without a message. {@code left} is the time until the message expires. */
    Verdict of(int status, @Nullable Integer code, @Nullable Duration after, Duration left) {
        return verdict(rule(status, code), status, code, after, left);
    }

    /** Returns the meaning of a message that Twilio created and that failed at once. */
    Verdict ofFailed(int status, @Nullable Integer code, Duration left) {
        Rule known = code == null ? null : rules.get(code);
        return verdict(known == null ? UNKNOWN : known, status, code, null, left);
    }

    /** Returns the reason for a failed look-up. A look-up changes nothing, so nothing is in doubt. */
    String words(int status, @Nullable Integer code) {
        boolean fault = status >= 500 && (code == null || !rules.containsKey(code));
        return reason(status, code, fault ? "Twilio had a fault" : rule(status, code).words);
    }

    /** Returns whether the table has this code. True if there is no code. */
    boolean knows(@Nullable Integer code) {
        return code == null || rules.containsKey(code);
    }

    private Verdict verdict(Rule rule, int status, @Nullable Integer code, @Nullable Duration after, Duration left) {
        String reason = reason(status, code, rule.words);
        Delivery delivery = rule.delivery.apply(reason);
        if (delivery instanceof Delivery.RetryLater later && later.after().isEmpty()) {
            delivery = new Delivery.RetryLater(
                    Optional.ofNullable(after == null ? pause(rule, left) : after), later.reason());
        }
        return new Verdict(delivery, reason, rule.unclear);
    }

    /** Returns the pause of the table, but at most a quarter of the time until the message expires. */
    private static @Nullable Duration pause(Rule rule, Duration left) {
        if (rule.pause == null || left.isNegative()) {
            return rule.pause;
        }
        Duration share = left.dividedBy(SHARE_OF_TIME);
        return rule.pause.compareTo(share) > 0 ? share : rule.pause;
    }

    private Rule rule(int status, @Nullable Integer code) {
        Rule known = code == null ? null : rules.get(code);
        if (known != null) {
            return known;
        }
        boolean ofMessages = code != null && (code < PLATFORM || code >= BEHIND_PLATFORM);
        boolean aboutMany = status == 401 || status == 407 || status == 408 || status == 425 || status == 429;
        return ofMessages && !aboutMany ? otherwise(status) : rules.getOrDefault(status, otherwise(status));
    }

    private static Rule otherwise(int status) {
        if (status >= 400 && status < 500) {
            return UNKNOWN;
        }
        return status >= 500
                ? new Rule("Twilio had a fault and may have taken it", Meaning.DOUBT, null)
                : new Rule("an answer that Twilio is not known to give", Meaning.DOUBT, null);
    }

    private static String reason(int status, @Nullable Integer code, String words) {
        return "HTTP " + status + (code == null ? "" : ", code " + code) + ": " + words;
    }
}
