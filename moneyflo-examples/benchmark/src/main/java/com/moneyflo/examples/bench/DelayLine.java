package com.moneyflo.examples.bench;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A queue that returns each item a fixed time after it was put in, in the same order. Many items can be delayed at
 * once: each waits for the delay, not for the items before it. Many threads put items in, and one takes them.
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

    /** A clock on which a thread can wait. */
    interface Ticker {

        /** Returns the nanoseconds since a fixed time. */
        long now();

        /** Waits until this time, never less. */
        void waitUntil(long due);
    }

    void put(T thing) {
        queue.add(new Late<>(thing, ticker.now() + delay));
    }

    /** Waits until the first item is due, and returns it. */
    T take() throws InterruptedException {
        Late<T> next = queue.take();
        ticker.waitUntil(next.due());
        return next.thing();
    }
}
