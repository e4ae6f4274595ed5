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
 * Sends texts by way of Twilio. One attempt a call, on a client of its own; what became of it is told by
 * {@link Outcomes}. Thread-safe; its text form shows no secret.
 *
 * <pre>{@code
 * try (TwilioNotifier twilio = TwilioNotifier.fromEnvironment(System.getenv())) {
 *     ... give it to the bank
 * }
 * }</pre>
 *
 * <p>A text is in doubt where Twilio has a fault, does not answer in time, or the connection is lost once the request
 * is on its way: Twilio takes no key against doubles. {@link #trace} finds out, by what was said to that phone since.
 */
public final class TwilioNotifier implements TraceableNotifier, AutoCloseable {

    private final Settings settings;
    private final Wire wire;
    private final Suspects suspects = new Suspects();
    private final Oddities oddities = new Oddities(TwilioNotifier.class);

    TwilioNotifier(Settings settings) {
        this.settings = settings;
        this.wire = new Wire(settings);
    }

    /**
     * Starts with nothing set.
     *
     * @return a builder
     */
    public static TwilioNotifierBuilder builder() {
        return new TwilioNotifierBuilder();
    }

    /**
     * One with what the environment says, as {@link TwilioNotifierBuilder#environment} reads it.
     *
     * @param environment usually {@code System.getenv()}
     * @return a notifier to close after the bank
     * @throws IllegalArgumentException if something is missing or has a wrong form; the message names it and shows
     *     no value
     */
    public static TwilioNotifier fromEnvironment(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /** Makes one attempt, and ends within the time that it was built with. */
    @Override
    public Delivery deliver(Message message) {
        Instant sendBy = message.sendBy().isBefore(message.expiresAt()) ? message.sendBy() : message.expiresAt();
        Exchange exchange = new Exchange(wire, settings.clock(), sendBy, settings.within());
        try {
            var made = creator(message).create(exchange.client(settings.accountSid()));
            return exchange.succeeded()
                            && made.getSid() != null
                            && !made.getSid().isBlank()
                    ? made(exchange, message, made)
                    : judged(exchange, message, null);
        } catch (NoAnswer e) {
            return e.isWritten() ? new Delivery.InDoubt(e.reason()) : new Delivery.RetryLater(null, e.reason());
        } catch (ApiException e) {
            return judged(exchange, message, e.getCode());
        } catch (RuntimeException e) { // the SDK's, for answers that it cannot read; these may quote the answer
            return judged(exchange, message, null);
        }
    }

    /** Twilio has made a message; it may have failed at once. */
    private Delivery made(Exchange exchange, Message message, com.twilio.rest.api.v2010.account.Message made) {
        Status status = made.getStatus();
        if (status == Status.CANCELED) {
            return new Delivery.RefusedText("HTTP " + exchange.status() + ": canceled at Twilio");
        }
        if (status == Status.FAILED || status == Status.UNDELIVERED) {
            Integer code = made.getErrorCode();
            return settled(message, code, settings.outcomes().ofFailed(exchange.status(), code, left(message)));
        }
        suspects.taken(message.to());
        return new Delivery.Sent(made.getSid());
    }

    private Delivery judged(Exchange exchange, Message message, @Nullable Integer code) {
        if (exchange.status() == 0) {
            return new Delivery.RefusedText("the SDK could make no request of it");
        }
        if (exchange.succeeded()) {
            return new Delivery.InDoubt("HTTP " + exchange.status() + ": an answer that cannot be read");
        }
        return settled(
                message, code, settings.outcomes().of(exchange.status(), code, exchange.retryAfter(), left(message)));
    }

    private Delivery settled(Message message, @Nullable Integer code, Outcomes.Verdict verdict) {
        if (verdict.unclear() && !settings.outcomes().knows(code)) {
            oddities.met("Twilio refused a text with code " + code + ", which this version does not know. "
                    + "Look it up in Twilio's list, and give Outcomes.with(…) what it means.");
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
        // As it is written: the parts are counted, and registered, and traced by what it says.
        creator.setSmartEncoded(false);
        String callback = settings.callbackFor(message.id());
        return callback == null ? creator : creator.setStatusCallback(callback);
    }

    /**
     * Asks for what was sent to that phone since, and compares the texts. Says {@link Trace.NotTaken} only some time
     * after the attempt, for what is still on its way is not in the list.
     */
    @Override
    public Trace trace(Message message, Instant since) {
        return new Tracing(settings, wire).trace(message, since);
    }

    /**
     * Finds out whether the set-up can send, without sending: asks for the sender, and then for the account. Two
     * questions at most; one where the credentials are wrong or the sender is a name, of which Twilio keeps no list.
     *
     * @return what was found, in words; never throws for what Twilio says
     */
    public TwilioCheck check() {
        return new Checking(settings, wire).check();
    }

    /**
     * Ends what it started. A call that is under way may then be in doubt; a later one answers that it may be tried
     * again.
     */
    @Override
    public void close() {
        wire.close();
    }

    /** The account and the kind of credentials and sender. */
    @Override
    public String toString() {
        return "TwilioNotifier[" + settings + "]";
    }
}
