package com.moneyflo.internal.lane;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.ledger.CommandName;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Ledger;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Executes self-managed commands. Lanes take queued calls in batches. Each batch is one transaction with one COMMIT.
 * Every call ends within the bank's timeout, with a result for each of its instructions. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {

    private static final int MAX_WAITING = 10_000;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration CLOSE_GRACE = Duration.ofSeconds(1);

    private final Duration timeout;
    private final SubmissionQueue queue;
    private final InDoubtCommands inDoubt = new InDoubtCommands();
    private final AsyncCompletions completions;
    private final Batch batch;
    private final Obstacles obstacles;
    private final List<Worker> lanes = new ArrayList<>();
    private final Worker watch;

    /** Has one lane for each of these limits. Starts no thread. */
    public GroupCommit(Database database, Ledger ledger, Duration timeout, List<BatchLimit> limits) {
        this.timeout = timeout;
        this.queue = new SubmissionQueue(MAX_WAITING, limits.size());
        this.batch = new Batch(database.attempts(), ledger);
        Status status = database.board().part("lanes", database.status());
        this.completions = new AsyncCompletions(status);
        this.obstacles = new Obstacles(queue, batch, timeout);
        BlockedCalls blockedCalls = new BlockedCalls(batch, queue, status, database.mayWait());
        for (BatchLimit limit : limits) {
            Lane lane = new Lane(queue, batch, blockedCalls, limit, status);
            lanes.add(new Worker("lane-" + (lanes.size() + 1), status, lane));
        }
        this.watch = new Worker(
                "watch", status, new LaneMonitor(database, obstacles, this::revive, status, queue::isClosed));
    }

    /** Starts the threads. If one of them cannot be started, {@link #close()} ends the others. */
    public void start() {
        lanes.forEach(Worker::start);
        completions.start();
        watch.start();
    }

    /**
     * Decides instructions in their order, and waits for the results.
     *
     * @return a result for each
     * @throws IllegalStateException if it is closed
     */
    public List<CommandResult> post(List<Instruction> instructions) {
        long deadline = deadline();
        Submission call = new Submission(instructions, inDoubt);
        try {
            put(call, deadline);
            return call.done().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            expire(call, format(timeout));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, Submission.UNTIL_INTERRUPTED);
        } catch (OutOfMemoryError e) {
            expire(call, Submission.UNTIL_MEMORY_RAN_OUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call completes with results only.", e);
        }
        return call.done().join();
    }

    /**
     * Decides an instruction.
     *
     * @return completes with its result, and never exceptionally
     * @throws IllegalStateException if it is closed
     */
    public CompletableFuture<CommandResult> submit(Instruction instruction) {
        long deadline = deadline();
        Submission call = new Submission(List.of(instruction), inDoubt);
        CompletableFuture<Void> timer = new CompletableFuture<>();
        CompletableFuture<CommandResult> result = new CompletableFuture<>();
        CompletableFuture<?> unused = call.done().whenComplete((results, none) -> {
            timer.complete(null);
            completions.complete(result, results.get(0));
        });
        try {
            timer.orTimeout(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).exceptionally(late -> {
                expire(call, format(timeout));
                return null;
            });
            put(call, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, Submission.UNTIL_INTERRUPTED);
        } catch (OutOfMemoryError e) {
            expire(call, Submission.UNTIL_MEMORY_RAN_OUT);
        } catch (IllegalStateException e) {
            timer.complete(null);
            throw e;
        }
        return result;
    }

    /**
     * Returns the instructions with this name whose result is in doubt, after it has waited until no batch of this bank
     * has them.
     *
     * @throws com.moneyflo.StorageException if a batch has one of them for longer than the timeout
     */
    public List<Instruction> inDoubt(CommandName name) {
        return inDoubt.under(name, timeout);
    }

    /** Forgets the instructions with this name: their result is known. */
    public void settle(CommandName name) {
        inDoubt.settle(name);
    }

    /** Takes no more calls, and returns when every call that was taken has its results. */
    @Override
    public void close() {
        queue.close();
        watch.hurry();
        try {
            long deadline = deadline() + CLOSE_GRACE.toNanos();
            for (Worker lane : lanes) {
                lane.hurry();
                lane.join(deadline);
            }
            watch.join(deadline);
            completions.close(CLOSE_GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts again what has died. */
    private void revive() {
        lanes.forEach(Worker::revive);
        completions.revive();
    }

    private long deadline() {
        return System.nanoTime() + timeout.toNanos();
    }

    private void put(Submission call, long deadline) throws InterruptedException {
        if (!queue.put(call, deadline - System.nanoTime())) {
            expire(call, format(timeout));
        }
    }

    /** Ends a call. Waits for memory where there is none, so that each caller gets a result. */
    private void expire(Submission call, String waited) {
        while (!call.done().isDone()) {
            try {
                call.expire(waited, obstacles.now());
                queue.remove(call);
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }

    private static String format(Duration time) {
        return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
