package com.moneyflo.internal.lane;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.ledger.Answer;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Ledger;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way of self-managed calls to the ledger: many callers, few lanes, one COMMIT for all whom a lane takes. Every call ends within the bank's
 * patience, with an answer for each of its instructions. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_CALLBACKS = 256;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Duration patience;
    private final CallQueue queue;
    private final Doubts doubts = new Doubts();
    private final ForkJoinPool callbacks = callbacks();
    private final Batch batch;
    private final List<Worker> lanes = new ArrayList<>();

    private GroupCommit(Database database, Ledger ledger, Duration patience, List<Ceiling> ceilings) {
        this.patience = patience;
        this.queue = new CallQueue(MOST_WAITING, ceilings.size());
        this.batch = new Batch(database.attempts(), ledger);
        Waiters waiters = new Waiters(batch, queue, database.board().part("waiters", database.status()));
        for (Ceiling ceiling : ceilings) {
            String name = "lane-" + (lanes.size() + 1);
            Status status = database.board().part(name, database.status());
            lanes.add(new Worker(name, status, new Lane(queue, batch, waiters, ceiling, status)));
        }
        database.board().lookAt(() -> lanes.forEach(Worker::revive));
    }

    /** Starts a lane under each of these ceilings. */
    public static GroupCommit open(Database database, Ledger ledger, Duration patience, List<Ceiling> ceilings) {
        GroupCommit opened = new GroupCommit(database, ledger, patience, ceilings);
        opened.lanes.forEach(Worker::start);
        return opened;
    }

    /**
     * Has instructions decided, in their order, and waits for that.
     *
     * @return an answer for each
     * @throws IllegalStateException if it is closed
     */
    public List<Answer> post(List<Instruction> instructions) {
        long deadline = deadline();
        Call call = new Call(instructions, doubts);
        try {
            put(call, deadline);
            return call.done().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            expire(call, told(patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, "till the caller was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call completes with answers only.", e);
        }
        return call.done().join();
    }

    /**
     * Has an instruction decided.
     *
     * @return completes with its answer, and never exceptionally
     * @throws IllegalStateException if it is closed
     */
    public CompletableFuture<Answer> submit(Instruction instruction) {
        long deadline = deadline();
        Call call = new Call(List.of(instruction), doubts);
        try {
            put(call, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, "till the caller was interrupted");
        }
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timer.orTimeout(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).exceptionally(late -> {
            expire(call, told(patience));
            return null;
        });
        // Not on the lane: what depends on it is the caller's, and may take its time or ask the bank for more.
        return call.done()
                .thenApplyAsync(
                        answers -> {
                            timer.complete(null);
                            return answers.get(0);
                        },
                        callbacks);
    }

    /**
     * What was handed over under this key or id and is still in doubt; returns when no batch of this bank's has it any more.
     *
     * @throws com.moneyflo.StorageException if a batch keeps it for longer than the patience
     */
    public List<Instruction> inDoubt(Object keyOrId) {
        return doubts.under(keyOrId, patience);
    }

    /** How it ended is known by now. */
    public void settle(Object keyOrId) {
        doubts.settle(keyOrId);
    }

    /** Takes nothing more, and returns when all that was taken has its answer. */
    @Override
    public void close() {
        queue.close();
        try {
            long deadline = deadline() + GRACE.toNanos();
            for (Worker lane : lanes) {
                lane.hurry();
                lane.join(deadline);
            }
            callbacks.shutdown();
            if (!callbacks.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                callbacks.shutdownNow();
            }
        } catch (InterruptedException e) {
            callbacks.shutdown();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Of this kind for two reasons: a callback that waits for another answer gets a thread in its place, so that it does not wait for itself;
     * and the common pool of a small machine would start a thread for each.
     */
    private static ForkJoinPool callbacks() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new ForkJoinPool(
                threads,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                threads,
                MOST_CALLBACKS,
                1,
                pool -> true,
                1,
                TimeUnit.MINUTES);
    }

    private long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    private void put(Call call, long deadline) throws InterruptedException {
        if (!queue.put(call, deadline - System.nanoTime())) {
            expire(call, told(patience));
        }
    }

    /** Who has waited in vain while the database was away is told that, not that others were before him. */
    private void expire(Call call, String waited) {
        call.expire(waited, batch.outage());
    }

    private static String told(Duration time) {
        return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
