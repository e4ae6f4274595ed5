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
 * Handles Twilio's calls to a host: delivery reports and inbound messages. Needs no web framework: give it the call
 * that the server received, and write the answer that it returns. Thread-safe. {@link #toString} shows no secret.
 *
 * <p><b>Signature.</b> A call without Twilio's signature is answered 403 and not read. The signature covers the address
 * that Twilio was given, so the host sets this address here. The Host header is not used, because the sender of a call
 * can choose it.
 *
 * <p><b>Repeats and order.</b> A signature has no time. A person who saw a call can repeat it, and Twilio itself
 * repeats calls and sends them out of order. {@link Inbound} accepts every call again and moves states only forward.
 *
 * <p><b>GET and POST.</b> Parameters come in the form of a POST or in the query of a GET.
 *
 * <p><b>Not understood.</b> A signed call with missing parameters is answered 400, and Twilio's console shows it. If a
 * repeated call would not help, such as one with an unknown status, it is answered like a handled one. Both are logged
 * at the first of a kind.
 *
 * <p><b>Failures.</b> An exception of {@code Inbound} is logged and answered 503. Twilio repeats the call if the
 * address that it was given ends with {@code #rc=5&rp=5xx,ct,rt}.
 */
public final class TwilioWebhooks {

    static final String MESSAGE_ID = "mid";

    private final System.Logger log = System.getLogger(TwilioWebhooks.class.getName());
    private final Oddities oddities = new Oddities(TwilioWebhooks.class);
    private final String base;
    private final Signatures signatures;
    private final Inbound inbound;

    /**
     * Makes webhooks that check signatures with one auth token. Give the old and the new one while it is being changed.
     *
     * @param publicBase the part before path and query of the addresses that Twilio was given, such as
     *     {@code https://bank.example}; with the part of the path that a proxy removes, if it removes one
     * @param inbound the bank's receiver
     * @param authTokens the account's auth tokens; Twilio does not sign with an API key's secret
     * @throws IllegalArgumentException if the address is not https (or http on this machine) or has a query, or if a
     *     token is missing or blank
     */
    public TwilioWebhooks(URI publicBase, Inbound inbound, String... authTokens) {
        String address = Addresses.checked("public address", publicBase).toString();
        if (publicBase.getRawQuery() != null || publicBase.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The public address has a query or a fragment. Give only the part before path and query.");
        }
        if (authTokens.length == 0 || List.of(authTokens).stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "The auth token is missing. Give the account's: Twilio signs with it, also if messages are sent"
                            + " with an API key.");
        }
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.signatures = new Signatures(List.of(authTokens));
        this.inbound = Objects.requireNonNull(inbound, "inbound");
    }

    /**
     * Makes webhooks with the token in {@code TWILIO_AUTH_TOKEN}. While the token is being changed,
     * {@code TWILIO_AUTH_TOKEN_SECONDARY} has the other one.
     *
     * @param publicBase as for the constructor
     * @param inbound the bank's receiver
     * @param environment usually {@code System.getenv()}
     * @return the webhooks
     * @throws IllegalArgumentException if the token is missing, or as for the constructor
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
     * Handles a delivery report. A report on a message that is not the bank's changes nothing. An inbound message that
     * comes to this address is handled as one.
     *
     * @param call the call
     * @return the answer to write
     */
    public TwilioAnswer status(TwilioCall call) {
        return answer("report", call, TwilioAnswer.DONE);
    }

    /**
     * Handles an inbound message. One that Twilio has handled itself (with {@code OptOutType}) gives or withdraws
     * consent; a HELP that Twilio has answered changes nothing. A report that comes to this address is handled as one.
     *
     * @param call the call
     * @return the answer to write; it sends nothing to the customer
     */
    public TwilioAnswer text(TwilioCall call) {
        return answer("message", call, TwilioAnswer.SAY_NOTHING);
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
            log.log(Level.WARNING, "A " + what + " of Twilio could not be recorded. Twilio is asked to repeat it", e);
            return TwilioAnswer.LATER;
        }
    }

    private boolean isGenuine(TwilioCall call, Map<String, List<String>> parameters) {
        return call.signature()
                .filter(given -> signatures.isGenuine(base + call.pathAndQuery(), parameters, given.strip()))
                .isPresent();
    }

    private TwilioAnswer notTwilio(String what) {
        oddities.met(
                "A " + what + " without Twilio's signature was refused. If Twilio's console shows error 11200 for it,"
                        + " compare the public address and the auth token with Twilio's.");
        return TwilioAnswer.NOT_TWILIO;
    }

    private TwilioAnswer notUnderstood(String what) {
        oddities.met(
                "A " + what + " has Twilio's signature but is not understood. Set the webhooks of a messaging service"
                        + " or number, with the method POST or GET.");
        return TwilioAnswer.NOT_UNDERSTOOD;
    }

    /** Handles a report or a message, at either address. Returns false if the call is neither. */
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
            oddities.met("A report names no message of the bank, because its address has no " + MESSAGE_ID
                    + "=. Set the status callback in the notifier, not in Twilio's console.");
            return;
        }
        Integer code = code(call);
        Optional<DeliveryReport.Progress> progress = Progresses.of(status, code);
        if (progress.isEmpty()) {
            oddities.met("A report has a status that this version does not know. It changes nothing.");
            return;
        }
        if (progress.get() == DeliveryReport.Progress.FAILED_FOR_NOW
                && code != null
                && StockErrorCodes.of(code) == null) {
            oddities.met("A message failed with code " + code + ", which this version does not know. It is sent again."
                    + " Look the code up in Twilio's list.");
        }
        String to = call.parameter("To");
        inbound.report(DeliveryReport.of(id, sid, progress.get(), code == null ? "" : "code " + code)
                .phone(to == null ? null : Phones.e164(to)));
    }

    private void receive(TwilioCall call, String sid, String from) {
        String phone = Phones.e164(from);
        String handledByTwilio =
                String.valueOf(call.parameter("OptOutType")).strip().toUpperCase(Locale.ROOT);
        if (phone == null) {
            if (handledByTwilio.equals("STOP")) {
                oddities.met("A customer opted out with an address that is not a phone number. No customer has it.");
            }
            return;
        }
        switch (handledByTwilio) {
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
            return null; // signed by Twilio, but not an id of the library
        }
    }

    /** Returns the error code. Takes digits only, because the code becomes part of a reason. */
    private static @Nullable Integer code(TwilioCall call) {
        String code = call.parameter("ErrorCode", "SmsErrorCode");
        return code != null && code.strip().matches("[1-9][0-9]{0,5}") ? Integer.valueOf(code.strip()) : null;
    }

    /** Returns the public address. */
    @Override
    public String toString() {
        return "TwilioWebhooks[" + base + "]";
    }
}
