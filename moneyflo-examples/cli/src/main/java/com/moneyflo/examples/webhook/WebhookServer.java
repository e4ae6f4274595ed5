package com.moneyflo.examples.webhook;

import com.moneyflo.twilio.TwilioAnswer;
import com.moneyflo.twilio.TwilioCall;
import com.moneyflo.twilio.TwilioWebhooks;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Receives Twilio's calls on two paths and hands them to {@link TwilioWebhooks}, which checks the signature and returns
 * the answer. Serves plain HTTP: put a proxy before it that speaks HTTPS and limits the time of a call. Thread-safe.
 */
public final class WebhookServer implements AutoCloseable {

    /** The path on which Twilio reports the states of messages. */
    public static final String STATUS_PATH = "/twilio/status";

    /** The path on which Twilio hands over inbound messages. */
    public static final String TEXT_PATH = "/twilio/text";

    private static final TwilioAnswer NOT_FOUND = new TwilioAnswer(404, "", "");
    private static final TwilioAnswer NOT_ALLOWED = new TwilioAnswer(405, "", "");
    private static final TwilioAnswer TOO_LARGE = new TwilioAnswer(413, "", "");
    private static final TwilioAnswer NO_FORM = new TwilioAnswer(400, "", "");

    /** More than any call of Twilio has. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private WebhookServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Binds a port without answering yet. Twilio's notifier needs the address before the bank is open.
     *
     * @param address the host name and port; {@code localhost} is reachable from this machine only; port zero takes a
     *     free one
     * @return a server to start
     * @throws IOException if the port is in use
     */
    public static WebhookServer bound(InetSocketAddress address) throws IOException {
        return new WebhookServer(HttpServer.create(address, 0));
    }

    /**
     * Returns the port.
     *
     * @return the port number
     */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Starts to answer calls.
     *
     * @param webhooks the bank's webhooks
     */
    public void start(TwilioWebhooks webhooks) {
        server.createContext("/", exchange -> answer(exchange, call -> NOT_FOUND, "/"));
        server.createContext(STATUS_PATH, exchange -> answer(exchange, webhooks::status, STATUS_PATH));
        server.createContext(TEXT_PATH, exchange -> answer(exchange, webhooks::text, TEXT_PATH));
        server.setExecutor(threads);
        server.start();
    }

    private static void answer(HttpExchange exchange, Function<TwilioCall, TwilioAnswer> how, String path)
            throws IOException {
        try (exchange) {
            write(exchange, exchange.getRequestURI().getPath().equals(path) ? answer(exchange, how) : NOT_FOUND);
        }
    }

    private static TwilioAnswer answer(HttpExchange exchange, Function<TwilioCall, TwilioAnswer> how)
            throws IOException {
        boolean get = exchange.getRequestMethod().equals("GET");
        if (!get && !exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "GET, POST");
            return NOT_ALLOWED;
        }
        byte[] body;
        try (InputStream in = get ? InputStream.nullInputStream() : exchange.getRequestBody()) {
            body = in.readNBytes(MAX_BYTES + 1);
        }
        if (body.length > MAX_BYTES) {
            return TOO_LARGE;
        }
        try {
            String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            return how.apply(TwilioCall.ofForm(
                    pathAndQuery(exchange.getRequestURI()), signature, new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return NO_FORM;
        }
    }

    /** Returns both exactly as received, because the signature covers their spelling. */
    private static String pathAndQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static void write(HttpExchange exchange, TwilioAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Releases the port. Calls in progress may be cut off; Twilio sends them again. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
