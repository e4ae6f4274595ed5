package com.moneyflo.examples.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What is put in comes out a fixed time later, in the same order. Many things may be on their way at once: each is late
 * by the delay, not by that of those before it. Put into by many threads, taken from by one.
 */
final class DelayLine<T> {

    private final BlockingQueue<Late<T>> queue = new LinkedBlockingQueue<>();
    private final long delay;
    private final Ticker ticker;

    DelayLine(long delayNanos, Ticker ticker) {
        this.delay = delayNanos;
        this.ticker = ticker;
    }

    private record Late<T>(T thing, long due) {}

    /** Time, and a way to let it pass. */
    interface Ticker {

        /** Nanoseconds since some moment. */
        long now();

        /** Returns at that time and not before it. */
        void waitUntil(long due);
    }

    void put(T thing) {
        queue.add(new Late<>(thing, ticker.now() + delay));
    }

    /** What was put in first, once its time has come. */
    T take() throws InterruptedException {
        Late<T> next = queue.take();
        ticker.waitUntil(next.due());
        return next.thing();
    }
}
