package com.moneyflo.jdbc;

import com.moneyflo.StorageException;
import com.moneyflo.internal.db.SqlFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for standing orders that are due, again and again, until it is closed. */
final class OrderThread implements AutoCloseable {

    private static final long LONGEST_ROUND_MILLIS = 20_000;

    private final OrderRounds rounds;
    private final Duration poll;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "moneyflo-orders");

    private OrderThread(OrderRounds rounds, Duration poll) {
        this.rounds = rounds;
        this.poll = poll;
    }

    static OrderThread start(OrderRounds rounds, Duration poll) {
        OrderThread started = new OrderThread(rounds, poll);
        started.thread.setDaemon(true);
        started.thread.start();
        return started;
    }

    /** Begins nothing more, and returns when what was begun is written down, or it takes too long: then somebody else does that. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LONGEST_ROUND_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            do {
                round();
            } while (!closed.await(poll.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, it is tried again. */
    private void round() {
        try {
            rounds.run(() -> closed.getCount() == 0);
        } catch (StorageException e) {
            // The database is away or busy, which others notice too.
        } catch (RuntimeException | Error e) {
            SqlFailure.unforeseen(e);
        }
    }
}
