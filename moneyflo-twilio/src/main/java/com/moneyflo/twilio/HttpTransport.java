package com.moneyflo.twilio;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Twilio: the JDK's HTTP client, with one attempt, no redirects, and a time limit for the whole
 * exchange. The JDK's own time limit ends with the headers of the answer, so a slow body could hold the caller forever.
 */
final class HttpTransport implements AutoCloseable {

    private static final int MAX = 1 << 20;

    private final HttpClient http;
    private final ExecutorService threads;
    private final String authorization;
    private final Settings settings;
    private volatile boolean closed;

    HttpTransport(Settings settings) {
        this.settings = settings;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "moneyflo-twilio-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connecting())
                .executor(threads)
                .build();
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(settings.credentials().pair().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes one request.
     *
     * @throws NoResponseException if no complete answer comes within this time
     */
    HttpResponse<String> ask(URI uri, @Nullable OneShotBody body, Duration within) {
        if (closed) {
            throw new NoResponseException(false, "the notifier is closed");
        }
        if (body != null && body.isLate()) {
            throw new NoResponseException(false, OneShotBody.OVER);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(placed(uri))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("User-Agent", "moneyflo-twilio");
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        request.method(body == null ? "GET" : "POST", body == null ? BodyPublishers.noBody() : body);
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request.build(), BoundedText.of(MAX));
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw gaveUp(answer, body, "no answer within " + within.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw gaveUp(answer, body, "interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            throw failed(body, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Withholds the body before the exchange is cancelled. Otherwise the client could still send it in between. */
    private static NoResponseException gaveUp(CompletableFuture<?> answer, @Nullable OneShotBody body, String reason) {
        boolean kept = body == null || body.withhold();
        answer.cancel(true);
        return new NoResponseException(!kept, kept ? reason + ", before anything was sent" : reason);
    }

    private static NoResponseException failed(@Nullable OneShotBody body, Throwable failure) {
        String what = failure.getClass().getSimpleName();
        if (body == null) {
            return new NoResponseException(false, "the request failed: " + what);
        }
        if (!body.withhold()) {
            return new NoResponseException(true, "the connection failed after the request: " + what);
        }
        return new NoResponseException(false, body.isLate() ? OneShotBody.OVER : "no connection: " + what);
    }

    private URI placed(URI uri) {
        if (settings.base() == null
                && (!"https".equals(uri.getScheme())
                        || !String.valueOf(uri.getHost()).endsWith(".twilio.com"))) {
            throw new NoResponseException(false, "the answer names an address outside of Twilio");
        }
        return settings.placed(uri);
    }

    /** Closes the client. Requests in progress may fail. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
    }
}
