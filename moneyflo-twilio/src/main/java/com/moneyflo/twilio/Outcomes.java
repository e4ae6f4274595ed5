package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of Twilio's means for the text: its own codes first, then HTTP statuses, then the hundreds. Twilio
 * changes its codes, so a host may change this too. What lies in one customer's number or country never stops the
 * channel for the others. This class is immutable.
 *
 * <p>A reason carries the status, the code and words of ours. Twilio's own words are left out, for they may quote the
 * phone number.
 */
public final class Outcomes {

    private static final int PLATFORM = 20_000;
    private static final int BEHIND_PLATFORM = 21_000;
    private static final int SHARE_OF_TIME = 4;

    private static final Outcomes STOCK = new Outcomes(Codes.all().values().stream()
            .collect(Collectors.toMap(
                    Codes.Code::number, code -> new Rule(code.words(), code.meaning(), code.pause()))));

    private static final Rule UNKNOWN =
            new Rule("Twilio does not take it, and this version does not know why", Meaning.UNCLEAR, null);

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
     * What an answer means.
     *
     * @param delivery for the text
     * @param reason for operators
     * @param unclear whether it may lie in the phone as well as in the channel
     */
    record Verdict(Delivery delivery, String reason, boolean unclear) {}

    private Outcomes(Map<Integer, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * What the library takes answers for.
     *
     * @return those told in {@code docs/twilio.md}
     */
    public static Outcomes stock() {
        return STOCK;
    }

    /**
     * These, with one changed or added:
     * {@code with(21408, "not to that country", reason -> new Delivery.RefusedNumber(false, reason))}.
     *
     * @param code Twilio's code, or an HTTP status below 600, which counts where no code is known
     * @param words what it means, for operators
     * @param delivery makes the answer from a reason
     * @return the new collection
     */
    public Outcomes with(int code, String words, Function<String, Delivery> delivery) {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(delivery, "delivery");
        Map<Integer, Rule> changed = new HashMap<>(rules);
        changed.put(code, new Rule(words, delivery, false, null));
        return new Outcomes(changed);
    }

    /** What an answer that names no message means; {@code left} is how long the text is of use. */
    Verdict of(int status, @Nullable Integer code, @Nullable Duration after, Duration left) {
        return verdict(rule(status, code), status, code, after, left);
    }

    /** What it means that a message was made and has failed already. */
    Verdict ofFailed(int status, @Nullable Integer code, Duration left) {
        Rule known = code == null ? null : rules.get(code);
        return verdict(known == null ? UNKNOWN : known, status, code, null, left);
    }

    /** What an answer to a question was, in words: a question changes nothing, so nothing is in doubt. */
    String words(int status, @Nullable Integer code) {
        boolean fault = status >= 500 && (code == null || !rules.containsKey(code));
        return reason(status, code, fault ? "Twilio had a fault" : rule(status, code).words);
    }

    /** Whether the table has this code. */
    boolean knows(@Nullable Integer code) {
        return code == null || rules.containsKey(code);
    }

    private Verdict verdict(Rule rule, int status, @Nullable Integer code, @Nullable Duration after, Duration left) {
        String reason = reason(status, code, rule.words);
        Delivery delivery = rule.delivery.apply(reason);
        if (delivery instanceof Delivery.RetryLater later && later.after() == null) {
            delivery = new Delivery.RetryLater(after == null ? pause(rule, left) : after, later.reason());
        }
        return new Verdict(delivery, reason, rule.unclear);
    }

    /** The pause of the table, but not so long that the text is of no use after one or two. */
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
                : new Rule("no answer that Twilio is known to give", Meaning.DOUBT, null);
    }

    private static String reason(int status, @Nullable Integer code, String words) {
        return "HTTP " + status + (code == null ? "" : ", code " + code) + ": " + words;
    }
}
