package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Understands what Twilio calls a host with: what became of a text, and texts of customers. Belongs to no web
 * framework: give it what the server got, and write what it answers. Thread-safe; its text form shows no secret.
 *
 * <p><b>Genuine.</b> Anything whose signature is not Twilio's is answered 403 and looked at no further. The signature
 * covers the address that Twilio was given, so the host says what that is; the Host header of a call is whatever its
 * sender likes.
 *
 * <p><b>Again and out of order.</b> A signature has no time, so a call can be repeated by anybody who saw it, and
 * Twilio itself repeats and overtakes. That is harmless: {@link Inbound} takes everything again, and moves forward
 * only.
 *
 * <p><b>GET and POST.</b> Parameters come in the form of a POST, or in the query of a GET.
 *
 * <p><b>Not understood.</b> A genuine call without what it has to tell is answered 400, so that Twilio's console shows
 * it. What repeating would never help, such as a status that is not known, is answered as if it were done. Either is
 * logged once a kind.
 *
 * <p><b>Not now.</b> What {@code Inbound} throws is logged and answered 503, so that Twilio repeats it where the
 * address it was given says so, with {@code #rc=5&rp=5xx,ct,rt} at its end.
 */
public final class TwilioWebhooks {

    static final String MESSAGE_ID = "mid";

    private final System.Logger log = System.getLogger(TwilioWebhooks.class.getName());
    private final Oddities oddities = new Oddities(TwilioWebhooks.class);
    private final String base;
    private final Signatures signatures;
    private final Inbound inbound;

    /**
     * Checks with one token, or with two while it is changed: the old one and the new one.
     *
     * @param publicBase what comes before path and query in the addresses that Twilio was given,
     *     {@code https://bank.example}, with the part of the path that a proxy takes away, if one does
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
     * One with what the environment says: {@code TWILIO_AUTH_TOKEN}, and while it is changed
     * {@code TWILIO_AUTH_TOKEN_SECONDARY} too.
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
     * What became of a text. A report about a message that is not the bank's changes nothing. A customer's text that
     * was sent here by mistake is taken as one.
     *
     * @param call what came
     * @return what to answer
     */
    public TwilioAnswer status(TwilioCall call) {
        return answer("report", call, TwilioAnswer.DONE);
    }

    /**
     * A text of a customer's. One that Twilio has dealt with itself (its {@code OptOutType}) is a consent given or
     * taken back; a call for help that it has answered is nothing. A report that was sent here by mistake is taken as
     * one.
     *
     * @param call what came
     * @return what to answer: nothing is said to the customer by it
     */
    public TwilioAnswer text(TwilioCall call) {
        return answer("text", call, TwilioAnswer.SAY_NOTHING);
    }

    private TwilioAnswer answer(String what, TwilioCall call, TwilioAnswer done) {
        if (!isGenuine(call, call.parameters())) {
            return isGenuine(call, Map.of()) ? notUnderstood(what) : notTwilio(what);
        }
        try {
            return take(call) ? done : notUnderstood(what);
        } catch (IllegalArgumentException e) { // repeating would not help
            return notUnderstood(what);
        } catch (RuntimeException e) {
            log.log(Level.WARNING, "What Twilio told (" + what + ") was not taken; it is asked to repeat it", e);
            return TwilioAnswer.LATER;
        }
    }

    private boolean isGenuine(TwilioCall call, Map<String, List<String>> parameters) {
        String signature = call.signature();
        return signature != null && signatures.isGenuine(base + call.pathAndQuery(), parameters, signature.strip());
    }

    private TwilioAnswer notTwilio(String what) {
        oddities.met(
                "A " + what + " did not have Twilio's signature and was refused. If Twilio's console shows error 11200 "
                        + "for it, compare the public address and the auth token with Twilio's.");
        return TwilioAnswer.NOT_TWILIO;
    }

    private TwilioAnswer notUnderstood(String what) {
        oddities.met(
                "A " + what + " is genuine but not understood. Give Twilio's webhooks the method POST or GET, and the "
                        + "addresses of a messaging service or number.");
        return TwilioAnswer.NOT_UNDERSTOOD;
    }

    /** Takes what it is, whichever address it came to; false if it is nothing that Twilio tells of texts. */
    private boolean take(TwilioCall call) {
        String sid = call.parameter("MessageSid", "SmsSid", "SmsMessageSid");
        String status = call.parameter("MessageStatus", "SmsStatus");
        String from = call.parameter("From");
        if (sid == null || (status == null && from == null)) {
            return false;
        }
        if (status != null && !Progresses.isNothing(status)) {
            report(call, sid, status);
        } else if (from != null) {
            receive(call, sid, from);
        }
        return true;
    }

    private void report(TwilioCall call, String sid, String status) {
        MessageId id = messageId(call.inQuery(MESSAGE_ID));
        if (id == null) {
            oddities.met("A report names no message of the bank, for its address has no " + MESSAGE_ID
                    + "=. Let the notifier give the status callback, not Twilio's console.");
            return;
        }
        Integer code = code(call);
        Optional<DeliveryReport.Progress> progress = Progresses.of(status, code);
        if (progress.isEmpty()) {
            oddities.met("A report has a status that this version does not know. It changes nothing.");
            return;
        }
        if (progress.get() == DeliveryReport.Progress.FAILED_FOR_NOW && code != null && Codes.of(code) == null) {
            oddities.met("A text failed with code " + code + ", which this version does not know. It is tried again. "
                    + "Look the code up in Twilio's list.");
        }
        String to = call.parameter("To");
        inbound.report(new DeliveryReport(
                id, sid, progress.get(), code == null ? "" : "code " + code, to == null ? null : Phones.e164(to)));
    }

    private void receive(TwilioCall call, String sid, String from) {
        String phone = Phones.e164(from);
        String dealtWith = String.valueOf(call.parameter("OptOutType")).strip().toUpperCase(Locale.ROOT);
        if (phone == null) {
            if (dealtWith.equals("STOP")) {
                oddities.met("A customer opted out by an address that is no phone number. Nobody here has it.");
            }
            return;
        }
        switch (dealtWith) {
            case "STOP" -> inbound.consent(sid, phone, false);
            case "START" -> inbound.consent(sid, phone, true);
            case "HELP" -> {}
            default -> {
                String body = call.parameter("Body");
                inbound.receive(new InboundMessage(sid, phone, body == null ? "" : body));
            }
        }
    }

    private static @Nullable MessageId messageId(@Nullable String text) {
        try {
            return text == null ? null : new MessageId(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return null; // signed by Twilio, but not made by us
        }
    }

    /** Digits only, for it goes into a reason. */
    private static @Nullable Integer code(TwilioCall call) {
        String code = call.parameter("ErrorCode", "SmsErrorCode");
        return code != null && code.strip().matches("[1-9][0-9]{0,5}") ? Integer.valueOf(code.strip()) : null;
    }

    /** The public address. */
    @Override
    public String toString() {
        return "TwilioWebhooks[" + base + "]";
    }
}
