package com.moneyflo.twilio;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.Trace;
import com.moneyflo.notify.TraceableNotifier;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message.Status;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages through Twilio. Each call makes one attempt, on a client of its own. {@link ErrorCodes} decides which
 * delivery an answer is. Thread-safe. {@link #toString} shows no secret.
 *
 * <pre>{@code
 * try (TwilioNotifier twilio = TwilioNotifier.fromEnvironment(System.getenv())) {
 *     ... give it to the bank
 * }
 * }</pre>
 *
 * <p>A message is in doubt if Twilio has a fault, does not answer in time, or the connection is lost after the request
 * was begun. Twilio offers no idempotency key. {@link #trace} then searches the messages that were sent to that phone.
 */
public final class TwilioNotifier implements TraceableNotifier, AutoCloseable {

    private final Settings settings;
    private final HttpTransport transport;
    private final Suspects suspects = new Suspects();
    private final Oddities oddities = new Oddities(TwilioNotifier.class);

    TwilioNotifier(Settings settings) {
        this.settings = settings;
        this.transport = new HttpTransport(settings);
    }

    /**
     * Returns a builder without settings.
     *
     * @return the builder
     */
    public static TwilioNotifierBuilder builder() {
        return new TwilioNotifierBuilder();
    }

    /**
     * Returns a notifier with the settings of {@link TwilioNotifierBuilder#environment}.
     *
     * @param environment usually {@code System.getenv()}
     * @return the notifier; close it after the bank
     * @throws IllegalArgumentException if a setting is missing or has a wrong form; the message names the setting and
     *     shows no value
     */
    public static TwilioNotifier fromEnvironment(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /** Makes one attempt. Ends within the time that {@link TwilioNotifierBuilder#timeouts} set. */
    @Override
    public Delivery deliver(Message message) {
        Instant sendBy = message.sendBy().isBefore(message.expiresAt()) ? message.sendBy() : message.expiresAt();
        SingleExchange exchange = new SingleExchange(transport, settings.clock(), sendBy, settings.within());
        try {
            var made = creator(message).create(exchange.client(settings.accountSid()));
            return exchange.succeeded()
                            && made.getSid() != null
                            && !made.getSid().isBlank()
                    ? made(exchange, message, made)
                    : judged(exchange, message, null);
        } catch (NoResponseException e) {
            return e.isWritten() ? new Delivery.InDoubt(e.reason()) : new Delivery.RetryLater(e.reason());
        } catch (ApiException e) {
            return judged(exchange, message, e.getCode());
        } catch (RuntimeException e) { // the SDK throws it for an unreadable answer, and may quote the answer in it
            return judged(exchange, message, null);
        }
    }

    /** Twilio has created a message, which may have failed at once. */
    private Delivery made(SingleExchange exchange, Message message, com.twilio.rest.api.v2010.account.Message made) {
        Status status = made.getStatus();
        if (status == Status.CANCELED) {
            return new Delivery.RefusedText("HTTP " + exchange.status() + ": canceled at Twilio");
        }
        if (status == Status.FAILED || status == Status.UNDELIVERED) {
            Integer code = made.getErrorCode();
            return settled(message, code, settings.errorCodes().ofFailed(exchange.status(), code, left(message)));
        }
        suspects.taken(message.to());
        return new Delivery.Sent(made.getSid());
    }

    private Delivery judged(SingleExchange exchange, Message message, @Nullable Integer code) {
        if (exchange.status() == 0) {
            return new Delivery.RefusedText("the SDK could not make a request from it");
        }
        if (exchange.succeeded()) {
            return new Delivery.InDoubt("HTTP " + exchange.status() + ": an answer that cannot be read");
        }
        return settled(
                message, code, settings.errorCodes().of(exchange.status(), code, exchange.retryAfter(), left(message)));
    }

    private Delivery settled(Message message, @Nullable Integer code, ErrorCodes.Verdict verdict) {
        if (verdict.unclear() && !settings.errorCodes().knows(code)) {
            oddities.met("Twilio refused a message with code " + code + ", which this version does not know. "
                    + "Look the code up in Twilio's list, and add its meaning with ErrorCodes.with(…).");
        }
        return verdict.unclear() ? suspects.judge(message.to(), verdict.reason()) : verdict.delivery();
    }

    private Duration left(Message message) {
        return Duration.between(settings.clock().instant(), message.expiresAt());
    }

    private MessageCreator creator(Message message) {
        PhoneNumber to = new PhoneNumber(message.to());
        MessageCreator creator = settings.sender() instanceof Sender.From from
                ? new MessageCreator(to, new PhoneNumber(from.sender()), message.text())
                : new MessageCreator(to, ((Sender.Service) settings.sender()).sid(), message.text());
        creator.setValidityPeriod(
                settings.validitySeconds(message.kind(), settings.clock().instant(), message.expiresAt()));
        // Sent as written: segments are counted, templates registered and messages traced by the exact text.
        creator.setSmartEncoded(false);
        String callback = settings.callbackFor(message.id());
        return callback == null ? creator : creator.setStatusCallback(callback);
    }

    /**
     * Reads the messages that were sent to this phone since the attempt, and compares their texts. Returns
     * {@link Trace.NotTaken} only after the settling time, because Twilio lists a new message with a delay.
     */
    @Override
    public Trace trace(Message message, Instant since) {
        return new MessageTrace(settings, transport).trace(message, since);
    }

    /**
     * Finds out whether these settings can send, without sending. Looks up the sender and then the account. Makes two
     * requests at most, or one if the credentials are wrong or the sender cannot be looked up (a name, a short code).
     *
     * @return the findings, in sentences; no answer of Twilio causes an exception
     */
    public TwilioCheck check() {
        return new SetupCheck(settings, transport).check();
    }

    /**
     * Closes the client. A delivery in progress may end in doubt. Later calls return {@link Delivery.RetryLater}.
     */
    @Override
    public void close() {
        transport.close();
    }

    /** Returns the account, and the kind of credentials and sender. */
    @Override
    public String toString() {
        return "TwilioNotifier[" + settings + "]";
    }
}
