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
 * The SDK's transport for one call. The SDK's own transport repeats failed requests, ignores its time limits, and hides
 * the status of an answer that is not JSON. This one posts at most once and keeps the answer. Used by one thread.
 */
final class SingleExchange extends HttpClient {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HttpTransport transport;
    private final InstantSource clock;
    private final Instant sendBy;
    private final long endsAt;
    private boolean posted;
    private @Nullable HttpResponse<String> answer;

    SingleExchange(HttpTransport transport, InstantSource clock, Instant sendBy, Duration within) {
        this.transport = transport;
        this.clock = clock;
        this.sendBy = sendBy;
        this.endsAt = System.nanoTime() + within.toNanos();
    }

    /**
     * Returns the SDK's client on this transport. It gets no credentials, so it cannot disclose them. It does not log:
     * the SDK's client logs phone numbers at DEBUG, and throws after sending if an answer has no headers.
     */
    TwilioRestClient client(String accountSid) {
        return new Quiet(accountSid, this);
    }

    @Override
    public Response makeRequest(Request request) {
        boolean post = request.getMethod() == HttpMethod.POST;
        if (post && posted) {
            throw new IllegalStateException("A message may be posted once. Make another exchange for another message.");
        }
        posted |= post;
        OneShotBody body = post ? new OneShotBody(request.encodeFormBody(), sendBy, clock) : null;
        Duration left = Duration.ofNanos(endsAt - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new NoResponseException(false, "no time left for the request");
        }
        HttpResponse<String> got =
                transport.ask(URI.create(request.constructURL().toString()), body, left);
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

    /** Returns the HTTP status of the last answer, or zero if there was none. */
    int status() {
        return answer == null ? 0 : answer.statusCode();
    }

    boolean succeeded() {
        return status() >= 200 && status() < 300;
    }

    /** Returns the wait of the header Retry-After, at most an hour, or null if the header is missing or unreadable. */
    @Nullable
    Duration retryAfter() {
        String header = answer == null
                ? null
                : answer.headers().firstValue("Retry-After").orElse(null);
        if (header == null) {
            return null;
        }
        Duration wait;
        try {
            wait = header.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
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

        private final SingleExchange exchange;

        Quiet(String accountSid, SingleExchange exchange) {
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
