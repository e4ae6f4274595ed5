package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.ContentionException;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that one caller submitted together, and their results as they arrive. Thread-safe.
 *
 * <p>A submission is completed when every instruction has a result or the time is up. If the time is up before a batch
 * has taken it, nothing was done. If it is up afterwards, or after a COMMIT in doubt, the result is unknown.
 */
final class Submission extends SubmissionList.Place {

    static final String UNTIL_INTERRUPTED = "until the caller was interrupted";
    static final String UNTIL_MEMORY_RAN_OUT = "until memory ran out";

    private static final Map<String, String> ENDED_EARLY = Map.of(
            UNTIL_INTERRUPTED, "The calling thread was interrupted",
            UNTIL_MEMORY_RAN_OUT, "The JVM has no memory left");

    private final InDoubtCommands inDoubtCommands;
    private final List<Instruction> instructions;
    private final AccessSet needs;
    private @Nullable CommandResult[] results;
    private final CompletableFuture<List<CommandResult>> done = new CompletableFuture<>();
    private int weight;
    private int open;
    private int blockedBatches;
    private boolean taken;
    private boolean inDoubt;
    private boolean lockTimedOut;
    private boolean completed;
    private @Nullable AccountNumber blockedBy;
    private @Nullable SqlFailure failure;
    private @Nullable Runnable onCompletion;

    /** Adds the instructions whose result stays in doubt to {@code inDoubtCommands}. */
    Submission(List<Instruction> instructions, InDoubtCommands inDoubtCommands) {
        this.inDoubtCommands = inDoubtCommands;
        this.instructions = instructions;
        this.needs = AccessSet.of(instructions);
        this.results = new @Nullable CommandResult[instructions.size()];
        this.open = instructions.size();
        for (Instruction instruction : instructions) {
            weight += weight(instruction);
        }
    }

    /** Sets what runs when it is completed. Called before any other thread has it. */
    synchronized void onCompletion(Runnable action) {
        onCompletion = action;
    }

    /** The size of its undecided instructions, in transfers of two legs. */
    synchronized int weight() {
        return weight;
    }

    private static int weight(Instruction instruction) {
        return Math.max(1, instruction.legs().size() / 2);
    }

    List<Instruction> instructions() {
        return instructions;
    }

    /** The accounts and keys that it needs exclusively. */
    AccessSet needs() {
        return needs;
    }

    /** The keys of its instructions. */
    List<IdempotencyKey> keys() {
        return instructions.stream()
                .map(instruction -> instruction.details().key())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Completes with a result for each instruction, and never exceptionally. */
    CompletableFuture<List<CommandResult>> done() {
        return done;
    }

    /** Takes the undecided instructions for a batch; empty if it is completed. */
    synchronized List<PendingCommand> take() {
        if (completed) {
            return List.of();
        }
        taken = true;
        lockTimedOut = false;
        blockedBy = null;
        failure = null;
        List<PendingCommand> items = new ArrayList<>(open);
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                items.add(new PendingCommand(this, i));
            }
        }
        return items;
    }

    /** The batch that took it has ended. */
    synchronized void release() {
        taken = false;
        notifyAll();
    }

    /** The batch that took it ended with an exception, so its commands may have been carried out. */
    synchronized void releaseInDoubt() {
        inDoubt |= taken;
        release();
    }

    /** Whether a batch with a connection has it. */
    synchronized boolean isTaken() {
        return taken;
    }

    /** Whether instructions are undecided. */
    synchronized boolean isOpen() {
        return !completed;
    }

    /** Waits until no batch has it; returns false if one still has it at the deadline, or on an interrupt. */
    synchronized boolean awaitRelease(long deadline) {
        try {
            for (long left = deadline - System.nanoTime(); taken && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !taken;
    }

    /** Whether every instruction before this one has a result. */
    synchronized boolean isNext(int index) {
        return Arrays.stream(results, 0, index).allMatch(result -> result != null);
    }

    /** Takes the result of one instruction. Ignored once it is completed. */
    void complete(int index, CommandResult result) {
        synchronized (this) {
            if (completed) {
                return;
            }
            if (result instanceof CommandResult.Blocked blocked) {
                blockedBy = blockedBy == null ? blocked.account() : blockedBy;
                return;
            }
            boolean unsure = inDoubt
                    && result instanceof CommandResult.Failed failed
                    && !(failed.failure() instanceof KeyConflictException);
            results[index] = unsure ? new CommandResult.Failed(unknown(index)) : result;
            weight -= weight(instructions.get(index));
            completed = --open == 0;
            if (!completed) {
                return;
            }
        }
        completeFuture();
    }

    /** The last batch failed. */
    synchronized void failed(SqlFailure cause) {
        failure = cause;
        lockTimedOut = taken && cause.isLockTimeout();
        inDoubt |= cause.kind() == SqlFailure.Kind.IN_DOUBT;
    }

    /** Whether the last batch that took it ran into a lock timeout although no account was blocked. */
    synchronized boolean lockTimedOut() {
        return lockTimedOut;
    }

    /** Sets the account whose row it waits for. */
    synchronized void waitFor(AccountNumber account) {
        blockedBy = account;
    }

    /** The account whose row another transaction held in the last batch; null for none. */
    synchronized @Nullable AccountNumber blockedBy() {
        return blockedBy;
    }

    /** Counts the batches in which it was blocked, this one included. */
    synchronized int countBlocked() {
        return ++blockedBatches;
    }

    /**
     * Completes it because its time is up: each undecided instruction gets a result that says so. If this throws for
     * lack of memory, it can be repeated.
     *
     * @param waited how long the caller waited, in words
     * @param obstacle the reason why no batch can end now, or null
     */
    void expire(String waited, @Nullable Obstacle obstacle) {
        synchronized (this) {
            if (!completed) {
                @Nullable CommandResult[] all = results.clone();
                for (int i = 0; i < all.length; i++) {
                    if (all[i] == null) {
                        all[i] = new CommandResult.TimedOut(taken || inDoubt ? unknown(i) : notDone(waited, obstacle));
                    }
                }
                results = all;
                completed = true;
            }
        }
        completeFuture();
    }

    /** Completes the future, outside the lock because that wakes the caller. May be repeated. */
    private void completeFuture() {
        if (!done.isDone()) {
            List<CommandResult> all = Arrays.asList(results.clone());
            inDoubtCommands.add(this, all);
            try {
                done.complete(all);
            } finally {
                runOnCompletion();
            }
        }
    }

    private void runOnCompletion() {
        Runnable action;
        synchronized (this) {
            action = onCompletion;
            onCompletion = null;
        }
        if (action != null) {
            action.run();
        }
    }

    private OutcomeUnknownException unknown(int index) {
        Instruction instruction = instructions.get(index);
        return new OutcomeUnknownException(
                instruction.id(), instruction.details().key(), failure == null ? null : failure.getCause());
    }

    private RuntimeException notDone(String waited, @Nullable Obstacle obstacle) {
        boolean gone = failure != null && failure.isConnectionLost();
        if (obstacle != null && !gone) {
            return obstacle.exception("waited " + waited);
        }
        if (failure != null && !(blockedBy != null && failure.isLockTimeout())) {
            return failure.exception("waited " + waited);
        }
        String why = blockedBy == null
                ? ENDED_EARLY.getOrDefault(waited, "The bank had more commands than it could process")
                : "Another transaction, perhaps your own, held account " + blockedBy;
        return new ContentionException(why + "; waited " + waited + " and nothing was changed. Try again later.", null);
    }
}
