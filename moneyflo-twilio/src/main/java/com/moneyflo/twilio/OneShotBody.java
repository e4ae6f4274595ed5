package com.moneyflo.twilio;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request, which is sent at most once. With {@code jdk.httpclient.enableAllMethodRetry} the JDK's client
 * repeats a POST by itself and asks for the body again. This body refuses the second time. The client asks for it when
 * it is connected and about to write. So this is the last place to check the lease, and it knows whether anything was
 * written.
 */
final class OneShotBody implements BodyPublisher {

    static final String OVER = "its lease has ended";

    private enum State {
        KEPT,
        GIVEN,
        WITHHELD
    }

    private final BodyPublisher body;
    private final Instant sendBy;
    private final InstantSource clock;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);

    OneShotBody(String form, Instant sendBy, InstantSource clock) {
        this.body = BodyPublishers.ofString(form);
        this.sendBy = sendBy;
        this.clock = clock;
    }

    /** Returns the length. The client calls this for the headers, before it writes anything. */
    @Override
    public long contentLength() {
        if (isLate()) {
            withhold();
        }
        if (state.get() != State.KEPT) {
            throw new IllegalStateException("This body is withheld, or was sent already.");
        }
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        if (!isLate() && state.compareAndSet(State.KEPT, State.GIVEN)) {
            body.subscribe(subscriber);
            return;
        }
        withhold();
        subscriber.onSubscribe(new Nothing());
        subscriber.onError(new IOException("This body is withheld, or was sent already."));
    }

    boolean isLate() {
        return !clock.instant().isBefore(sendBy);
    }

    /** Withholds the body. Returns true if no part of it had been handed out. */
    boolean withhold() {
        state.compareAndSet(State.KEPT, State.WITHHELD);
        return state.get() == State.WITHHELD;
    }

    private static final class Nothing implements Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
