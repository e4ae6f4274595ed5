package com.moneyflo.jdbc;

import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for standing orders that are due, again and again, until it is closed. */
final class OrderThread implements AutoCloseable {

    private static final long LONGEST_ROUND_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final OrderRounds rounds;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Worker worker;
    private boolean rests;

    OrderThread(OrderRounds rounds, Duration poll, Status status) {
        this.rounds = rounds;
        this.poll = poll;
        this.worker = new Worker("orders", status, this::round);
    }

    void start() {
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
            rounds.run(() -> closed.getCount() == 0);
        } catch (RuntimeException | Error e) {
            if (rounds.areWell()) {
                throw e;
            }
        }
        // While orders fail, that there was nothing to do is no good news.
        return rounds.areWell() ? Worker.Round.WORKED : Worker.Round.IDLE;
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
