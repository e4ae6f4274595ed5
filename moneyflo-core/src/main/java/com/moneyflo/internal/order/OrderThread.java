package com.moneyflo.internal.order;

import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that scans for due standing orders at each poll interval, until it is closed. */
public final class OrderThread implements AutoCloseable {

    private static final long MAX_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final OrderRunner runner;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Worker worker;
    private boolean pauseNext;

    /** Makes the thread. {@link #start()} starts it. */
    public OrderThread(OrderRunner runner, Duration poll, Status status) {
        this.runner = runner;
        this.poll = poll;
        this.worker = new Worker("orders", status, this::round);
    }

    /** Starts the thread. */
    public void start() {
        worker.start();
    }

    /**
     * Begins no further payments and waits until the payments in progress are recorded, for 20 seconds at most. A later
     * scan records the rest.
     */
    @Override
    public void close() {
        closed.countDown();
        worker.hurry();
        try {
            worker.join(System.nanoTime() + MAX_CLOSE_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Scans and pauses by turns. */
    private Worker.Round round() {
        if (pauseNext) {
            pauseNext = false;
            return pause() ? Worker.Round.OVER : Worker.Round.IDLE;
        }
        pauseNext = true;
        try {
            runner.run(() -> closed.getCount() == 0);
        } catch (RuntimeException | Error e) {
            if (runner.hasNoProblems()) {
                throw e;
            }
        }
        // While orders have problems, an empty scan must not reset the health to running.
        return runner.hasNoProblems() ? Worker.Round.WORKED : Worker.Round.IDLE;
    }

    private boolean pause() {
        try {
            return closed.await(poll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only close() ends the thread.
            return closed.getCount() == 0;
        }
    }
}
