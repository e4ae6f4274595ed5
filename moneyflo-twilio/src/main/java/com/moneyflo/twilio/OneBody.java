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
 * The body of a request that goes out once or not at all. The JDK's client repeats a POST by itself if the JVM is told
 * so ({@code jdk.httpclient.enableAllMethodRetry}), and asks for the body again then; it does not get it. The client
 * asks when it is connected and about to write, which makes this the last place where the lease can be looked at, and
 * the one that knows whether anything was written.
 */
final class OneBody implements BodyPublisher {

    static final String OVER = "its lease is over";

    private enum State {
        KEPT,
        GIVEN,
        WITHHELD
    }

    private final BodyPublisher body;
    private final Instant sendBy;
    private final InstantSource clock;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);

    OneBody(String form, Instant sendBy, InstantSource clock) {
        this.body = BodyPublishers.ofString(form);
        this.sendBy = sendBy;
        this.clock = clock;
    }

    /** Asked for where the headers are made, before anything is written. */
    @Override
    public long contentLength() {
        if (isLate()) {
            withhold();
        }
        if (state.get() != State.KEPT) {
            throw new IllegalStateException("This body is not given out, or was already.");
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
        subscriber.onError(new IOException("This body is not given out, or was already."));
    }

    boolean isLate() {
        return !clock.instant().isBefore(sendBy);
    }

    /** From now on it stays here. Returns whether it always has. */
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
