package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of Twilio's means for the text: its own codes first, then HTTP statuses, then the hundreds. Twilio changes its codes, so a
 * host may change this too. What lies in one customer's number or country never stops the channel for the others. This class is immutable.
 *
 * <p>A reason carries the status, the code and words of ours. Twilio's own words are left out, for they may quote the phone number.
 */
public final class Outcomes {

    private static final Function<String, Delivery> DOUBT = Delivery.InDoubt::new;
    private static final Function<String, Delivery> NO_TEXT = Delivery.RefusedText::new;
    private static final Function<String, Delivery> DOWN = Delivery.ChannelDown::new;

    private static final Outcomes STOCK = new Outcomes(Map.ofEntries(
            rule(401, "wrong credentials", DOWN),
            rule(403, "not allowed with these credentials", DOWN),
            rule(404, "no such account or service", DOWN),
            rule(407, "a proxy on the way wants credentials", DOWN),
            rule(408, "Twilio did not get all of it in time", DOUBT),
            rule(429, "too many at once", Outcomes::later),
            rule(20003, "wrong credentials", DOWN),
            rule(20404, "no such account or service", DOWN),
            rule(20429, "too many at once", Outcomes::later),
            rule(21211, "no valid phone number", Outcomes::noNumber),
            rule(21408, "texts to that country are not enabled for the account", NO_TEXT),
            rule(21603, "no sender was given", DOWN),
            rule(21606, "the sender is not the account's, or sends no texts", DOWN),
            rule(21608, "a trial account, or one without an approved profile, texts verified numbers only", NO_TEXT),
            rule(21610, "its owner has opted out", Outcomes::optedOut),
            rule(21614, "no mobile phone", Outcomes::noNumber),
            rule(21617, "the text is too long", NO_TEXT),
            rule(21635, "a landline", Outcomes::noNumber),
            rule(21659, "the sender is no phone number or short code of Twilio's", DOWN),
            rule(21660, "the sender belongs to another account", DOWN),
            rule(21701, "no such messaging service", DOWN),
            rule(21703, "the messaging service has no sender", DOWN),
            rule(30002, "the account is suspended", DOWN),
            rule(30005, "no such phone", Outcomes::noNumber),
            rule(30006, "a landline, or a network that takes no texts", Outcomes::noNumber),
            rule(30007, "filtered as unwanted", NO_TEXT),
            rule(30034, "the sender is not registered for this traffic", NO_TEXT)));

    private final Map<Integer, Rule> rules;

    private record Rule(String words, Function<String, Delivery> delivery) {}

    private Outcomes(Map<Integer, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    private static Delivery later(String reason) {
        return new Delivery.RetryLater(null, reason);
    }

    private static Delivery noNumber(String reason) {
        return new Delivery.RefusedNumber(false, reason);
    }

    private static Delivery optedOut(String reason) {
        return new Delivery.RefusedNumber(true, reason);
    }

    private static Map.Entry<Integer, Rule> rule(int code, String words, Function<String, Delivery> delivery) {
        return Map.entry(code, new Rule(words, delivery));
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
     * These, with one changed or added: {@code with(21408, "not to that country", reason -> new Delivery.RefusedNumber(false, reason))}.
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
        changed.put(code, new Rule(words, delivery));
        return new Outcomes(changed);
    }

    /** What an answer that names no message means. */
    Delivery of(int status, @Nullable Integer code, @Nullable Duration after) {
        Rule rule = code == null ? null : rules.get(code);
        if (rule == null) {
            rule = rules.getOrDefault(status, otherwise(status));
        }
        Delivery delivery = rule.delivery.apply(reason(status, code, rule.words));
        return delivery instanceof Delivery.RetryLater later && later.after() == null
                ? new Delivery.RetryLater(after, later.reason())
                : delivery;
    }

    /** What an answer to a question was, in words. */
    String words(int status, @Nullable Integer code) {
        Rule rule = code == null ? null : rules.get(code);
        return reason(status, code, (rule == null ? rules.getOrDefault(status, otherwise(status)) : rule).words);
    }

    private static Rule otherwise(int status) {
        if (status >= 400 && status < 500) {
            return new Rule("Twilio does not take it", NO_TEXT);
        }
        return status >= 500
                ? new Rule("Twilio had a fault and may have taken it", DOUBT)
                : new Rule("no answer that Twilio is known to give", DOUBT);
    }

    private static String reason(int status, @Nullable Integer code, String words) {
        return "HTTP " + status + (code == null ? "" : ", code " + code) + ": " + words;
    }
}
