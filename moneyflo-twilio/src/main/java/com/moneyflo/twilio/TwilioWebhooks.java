package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundText;
import com.moneyflo.notify.MessageId;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands what Twilio calls a host with: what became of a text, and texts of customers. Belongs to no web framework: give it what the server
 * got, and write what it answers. Thread-safe; its text form shows no secret.
 *
 * <p><b>Genuine.</b> Anything whose signature is not Twilio's is answered 403 and looked at no further. The signature covers the address that
 * Twilio was given, so the host says what that is; the Host header of a call is whatever its sender likes.
 *
 * <p><b>Again and out of order.</b> A signature has no time, so a call can be repeated by anybody who saw it, and Twilio itself repeats and
 * overtakes. That is harmless: {@link Inbound} takes everything again, and moves forward only.
 *
 * <p><b>Not now.</b> What {@code Inbound} throws is logged and answered 503, so that Twilio repeats it where the address it was given says so,
 * with {@code #rc=5&rp=5xx,ct,rt} at its end.
 */
public final class TwilioWebhooks {

    static final String MESSAGE_ID = "mid";

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** With these, Twilio stops or starts by itself; the bank has no such commands. STOP and START it has. */
    private static final Set<String> STOPS =
            Set.of("UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");

    private static final Set<String> STARTS = Set.of("UNSTOP");

    private final System.Logger log = System.getLogger(TwilioWebhooks.class.getName());
    private final String base;
    private final Signatures signatures;
    private final Inbound inbound;

    /**
     * Checks with one token, or with two while it is changed: the old one and the new one.
     *
     * @param publicBase what comes before path and query in the addresses that Twilio was given, {@code https://bank.example}, with the part of
     *     the path that a proxy takes away, if one does
     * @param inbound the bank's
     * @param authTokens the account's auth tokens; an API key's secret is of no use here
     */
    public TwilioWebhooks(URI publicBase, Inbound inbound, String... authTokens) {
        String address = Addresses.checked("public address", publicBase).toString();
        if (publicBase.getRawQuery() != null || publicBase.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The public address has a query. Give what comes before path and query.");
        }
        if (authTokens.length == 0 || List.of(authTokens).stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "No auth token. Twilio signs with the account's, also where texts are sent with an API key.");
        }
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.signatures = new Signatures(List.of(authTokens));
        this.inbound = Objects.requireNonNull(inbound, "inbound");
    }

    /**
     * One with what the environment says: {@code TWILIO_AUTH_TOKEN}, and while it is changed {@code TWILIO_AUTH_TOKEN_SECONDARY} too.
     *
     * @param publicBase as for the constructor
     * @param inbound the bank's
     * @param environment usually {@code System.getenv()}
     * @return the webhooks
     */
    public static TwilioWebhooks fromEnvironment(URI publicBase, Inbound inbound, Map<String, String> environment) {
        Environment from = new Environment(environment);
        String token = from.needed("TWILIO_AUTH_TOKEN");
        String other =
                environment.getOrDefault("TWILIO_AUTH_TOKEN_SECONDARY", "").strip();
        return other.isEmpty()
                ? new TwilioWebhooks(publicBase, inbound, token)
                : new TwilioWebhooks(publicBase, inbound, token, other);
    }

    /**
     * What became of a text. What is not about a text of the bank's, or tells nothing that is known, changes nothing.
     *
     * @param call what came
     * @return what to answer
     */
    public TwilioAnswer status(TwilioCall call) {
        if (!isGenuine(call)) {
            return TwilioAnswer.NOT_TWILIO;
        }
        return told("report", () -> report(call)) ? TwilioAnswer.DONE : TwilioAnswer.LATER;
    }

    /**
     * A text of a customer's. One that Twilio has dealt with itself (its {@code OptOutType}, or a word that it always stops or starts for) is a
     * consent given or taken back; a call for help that it has answered is nothing.
     *
     * @param call what came
     * @return what to answer: nothing is said to the customer by it
     */
    public TwilioAnswer text(TwilioCall call) {
        if (!isGenuine(call)) {
            return TwilioAnswer.NOT_TWILIO;
        }
        return told("text", () -> receive(call)) ? TwilioAnswer.SAY_NOTHING : TwilioAnswer.LATER;
    }

    private boolean isGenuine(TwilioCall call) {
        String signature = call.signature();
        return signature != null && signatures.isGenuine(base + call.pathAndQuery(), call.parameters(), signature);
    }

    private boolean told(String what, Runnable telling) {
        try {
            telling.run();
            return true;
        } catch (RuntimeException e) {
            log.log(Level.WARNING, "What Twilio told (" + what + ") was not taken; it is asked to repeat it", e);
            return false;
        }
    }

    private void report(TwilioCall call) {
        MessageId id = messageId(call.inQuery(MESSAGE_ID));
        String sid = first(call, "MessageSid", "SmsSid");
        String status = first(call, "MessageStatus", "SmsStatus");
        if (id == null || sid == null || status == null) {
            return;
        }
        String code = code(call);
        Progresses.of(status, code).ifPresent(progress -> {
            inbound.report(new DeliveryReport(id, sid, progress, code == null ? "" : "code " + code));
            if (Progresses.OPTED_OUT.equals(code)) {
                consent(call.parameter("To"), false);
            }
        });
    }

    private void receive(TwilioCall call) {
        String sid = first(call, "MessageSid", "SmsSid");
        String from = call.parameter("From");
        String text = call.parameter("Body");
        if (sid == null || from == null || text == null) {
            return;
        }
        String dealtWith = call.parameter("OptOutType");
        String word = text.strip().toUpperCase(Locale.ROOT);
        if ("STOP".equals(dealtWith) || (dealtWith == null && STOPS.contains(word))) {
            consent(from, false);
        } else if ("START".equals(dealtWith) || (dealtWith == null && STARTS.contains(word))) {
            consent(from, true);
        } else if (!"HELP".equals(dealtWith)) {
            inbound.receive(new InboundText(sid, from, text));
        }
    }

    private void consent(@Nullable String phone, boolean wanted) {
        if (phone != null && E164.matcher(phone).matches()) {
            inbound.consent(phone, wanted);
        }
    }

    private static @Nullable MessageId messageId(@Nullable String text) {
        try {
            return text == null ? null : new MessageId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null; // signed by Twilio, but not made by us
        }
    }

    private static @Nullable String first(TwilioCall call, String name, String otherwise) {
        String value = call.parameter(name);
        String found = value == null ? call.parameter(otherwise) : value;
        return found == null || found.isBlank() ? null : found;
    }

    /** Digits only, for it goes into a reason. */
    private static @Nullable String code(TwilioCall call) {
        String code = call.parameter("ErrorCode");
        return code != null && code.matches("[1-9][0-9]{0,5}") ? code : null;
    }

    /** The public address. */
    @Override
    public String toString() {
        return "TwilioWebhooks[" + base + "]";
    }
}
