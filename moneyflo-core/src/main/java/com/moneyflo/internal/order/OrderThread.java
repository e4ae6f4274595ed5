package com.moneyflo.internal.order;

import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for standing orders that are due, again and again, until it is closed. */
public final class OrderThread implements AutoCloseable {

    private static final long LONGEST_ROUND_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final OrderRunner runner;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Worker worker;
    private boolean rests;

    /** Makes a thread that {@link #start()} starts. */
    public OrderThread(OrderRunner runner, Duration poll, Status status) {
        this.runner = runner;
        this.poll = poll;
        this.worker = new Worker("orders", status, this::round);
    }

    /** Starts it. */
    public void start() {
        worker.start();
    }

    /**
     * Begins nothing more, and returns when what was begun is written down, or it takes too long: then somebody else
     * does that.
     */
    @Override
    public void close() {
        closed.countDown();
        worker.hurry();
        try {
            worker.join(System.nanoTime() + LONGEST_ROUND_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks, and rests before it looks again. */
    private Worker.Round round() {
        if (rests) {
            rests = false;
            return rest() ? Worker.Round.OVER : Worker.Round.IDLE;
        }
        rests = true;
        try {
            runner.run(() -> closed.getCount() == 0);
        } catch (RuntimeException | Error e) {
            if (runner.areWell()) {
                throw e;
            }
        }
        // While orders fail, that there was nothing to do is no good news.
        return runner.areWell() ? Worker.Round.WORKED : Worker.Round.IDLE;
    }

    private boolean rest() {
        try {
            return closed.await(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only closing ends it.
            return closed.getCount() == 0;
        }
    }
}
