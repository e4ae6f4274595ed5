package com.moneyflo.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's transport for one call of ours. The stock one repeats what failed, forgets its time limits and hides the
 * status of an answer that is not JSON; this one posts at most once and remembers what came back. Not safe for use by
 * several threads.
 */
final class Exchange extends HttpClient {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Wire wire;
    private final InstantSource clock;
    private final Instant sendBy;
    private final long endsAt;
    private boolean posted;
    private @Nullable HttpResponse<String> answer;

    Exchange(Wire wire, InstantSource clock, Instant sendBy, Duration within) {
        this.wire = wire;
        this.clock = clock;
        this.sendBy = sendBy;
        this.endsAt = System.nanoTime() + within.toNanos();
    }

    /**
     * The SDK's client on this transport. It gets no credentials, so it cannot tell them; and it does not log, for the
     * stock one writes phone numbers to the log at DEBUG and fails there once the message is sent, where an answer has
     * no headers.
     */
    TwilioRestClient client(String accountSid) {
        return new Quiet(accountSid, this);
    }

    @Override
    public Response makeRequest(Request request) {
        boolean post = request.getMethod() == HttpMethod.POST;
        if (post && posted) {
            throw new IllegalStateException("A message is posted once. Make another exchange for another message.");
        }
        posted |= post;
        OneBody body = post ? new OneBody(request.encodeFormBody(), sendBy, clock) : null;
        Duration left = Duration.ofNanos(endsAt - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new NoAnswer(false, "no time left to ask");
        }
        HttpResponse<String> got = wire.ask(URI.create(request.constructURL().toString()), body, left);
        answer = got;
        return new Response(got.body(), got.statusCode());
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /** The status of the last answer; zero if there was none. */
    int status() {
        return answer == null ? 0 : answer.statusCode();
    }

    boolean succeeded() {
        return status() >= 200 && status() < 300;
    }

    /** How long Twilio asks to wait; null if it does not say, or not so that it can be read. */
    @Nullable
    Duration retryAfter() {
        String told = answer == null
                ? null
                : answer.headers().firstValue("Retry-After").orElse(null);
        if (told == null) {
            return null;
        }
        Duration wait;
        try {
            wait = told.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(told.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(told.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static final class Quiet extends TwilioRestClient {

        private final Exchange exchange;

        Quiet(String accountSid, Exchange exchange) {
            super(new Builder(accountSid, "").httpClient(exchange));
            this.exchange = exchange;
        }

        @Override
        public Response request(Request request) {
            return exchange.makeRequest(request);
        }

        @Override
        public void logRequest(Request request) {}
    }
}
