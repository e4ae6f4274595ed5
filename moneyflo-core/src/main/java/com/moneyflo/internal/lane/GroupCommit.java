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
 * The way of self-managed calls to the ledger: many callers, few lanes, one COMMIT for all whom a lane takes. Every
 * call ends within the bank's patience, with an answer for each of its instructions. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {

    private static final int MAX_WAITING = 10_000;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Duration patience;
    private final SubmissionQueue queue;
    private final InDoubtCommands doubts = new InDoubtCommands();
    private final AsyncCompletions handOver = new AsyncCompletions();
    private final Batch batch;
    private final Obstacles obstacles;
    private final List<Worker> lanes = new ArrayList<>();
    private final Worker watch;

    /** One with a lane under each of these ceilings, and no thread yet. */
    public GroupCommit(Database database, Ledger ledger, Duration patience, List<BatchLimit> ceilings) {
        this.patience = patience;
        this.queue = new SubmissionQueue(MAX_WAITING, ceilings.size());
        this.batch = new Batch(database.attempts(), ledger);
        Status status = database.board().part("lanes", database.status());
        this.obstacles = new Obstacles(queue, batch, patience);
        BlockedCalls waiters = new BlockedCalls(batch, queue, status, database.mayWait());
        for (BatchLimit ceiling : ceilings) {
            Lane lane = new Lane(queue, batch, waiters, ceiling, status);
            lanes.add(new Worker("lane-" + (lanes.size() + 1), status, lane));
        }
        this.watch = new Worker("watch", status, new LaneMonitor(database, obstacles, lanes, status, queue::isClosed));
    }

    /** Starts its threads. If one cannot be started, {@link #close()} ends the others. */
    public void start() {
        lanes.forEach(Worker::start);
        watch.start();
    }

    /**
     * Has instructions decided, in their order, and waits for that.
     *
     * @return an answer for each
     * @throws IllegalStateException if it is closed
     */
    public List<CommandResult> post(List<Instruction> instructions) {
        long deadline = deadline();
        Submission call = new Submission(instructions, doubts);
        try {
            put(call, deadline);
            return call.done().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            expire(call, told(patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, Submission.TILL_INTERRUPTED);
        } catch (OutOfMemoryError e) {
            expire(call, Submission.TILL_MEMORY_RAN_OUT);
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
    public CompletableFuture<CommandResult> submit(Instruction instruction) {
        long deadline = deadline();
        Submission call = new Submission(List.of(instruction), doubts);
        CompletableFuture<Void> timer = new CompletableFuture<>();
        CompletableFuture<CommandResult> result = new CompletableFuture<>();
        CompletableFuture<?> unused = call.done().whenComplete((answers, none) -> {
            timer.complete(null);
            handOver.to(result, answers.get(0));
        });
        try {
            timer.orTimeout(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).exceptionally(late -> {
                expire(call, told(patience));
                return null;
            });
            put(call, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            expire(call, Submission.TILL_INTERRUPTED);
        } catch (OutOfMemoryError e) {
            expire(call, Submission.TILL_MEMORY_RAN_OUT);
        } catch (IllegalStateException e) {
            timer.complete(null);
            throw e;
        }
        return result;
    }

    /**
     * What was handed over under this name and is still in doubt; returns when no batch of this bank's has it any
     * more.
     *
     * @throws com.moneyflo.StorageException if a batch keeps it for longer than the patience
     */
    public List<Instruction> inDoubt(CommandName name) {
        return doubts.under(name, patience);
    }

    /** How it ended is known by now. */
    public void settle(CommandName name) {
        doubts.settle(name);
    }

    /** Takes nothing more, and returns when all that was taken has its answer. */
    @Override
    public void close() {
        queue.close();
        watch.hurry();
        try {
            long deadline = deadline() + GRACE.toNanos();
            for (Worker lane : lanes) {
                lane.hurry();
                lane.join(deadline);
            }
            watch.join(deadline);
            handOver.close(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    private void put(Submission call, long deadline) throws InterruptedException {
        if (!queue.put(call, deadline - System.nanoTime())) {
            expire(call, told(patience));
        }
    }

    /** Ends a call. Where memory has run out this waits until there is some: no caller is left without an answer. */
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

    private static String told(Duration time) {
        return time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
