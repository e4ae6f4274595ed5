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
 * Instructions that one caller handed over together, and their answers as they come. Thread-safe.
 *
 * <p>It is over when all are answered or its time is up. Before a batch has taken it, that its time is up means that
 * nothing was done; afterwards, and once a COMMIT of its was in doubt, nobody can say.
 */
final class Submission extends SubmissionList.Place {

    static final String TILL_INTERRUPTED = "till the caller was interrupted";
    static final String TILL_MEMORY_RAN_OUT = "till memory ran out";

    private static final Map<String, String> ENDED_EARLY = Map.of(
            TILL_INTERRUPTED, "The calling thread was interrupted",
            TILL_MEMORY_RAN_OUT, "The JVM has no memory left");

    private final InDoubtCommands doubts;
    private final List<Instruction> instructions;
    private final AccessSet needs;
    private @Nullable CommandResult[] answers;
    private final CompletableFuture<List<CommandResult>> done = new CompletableFuture<>();
    private int weight;
    private int open;
    private int postponements;
    private boolean taken;
    private boolean inDoubt;
    private boolean stoodStill;
    private boolean over;
    private @Nullable AccountNumber busy;
    private @Nullable SqlFailure failure;
    private @Nullable Runnable whenOver;

    /** If it ends in doubt, that is written down there. */
    Submission(List<Instruction> instructions, InDoubtCommands doubts) {
        this.doubts = doubts;
        this.instructions = instructions;
        this.needs = AccessSet.of(instructions);
        this.answers = new @Nullable CommandResult[instructions.size()];
        this.open = instructions.size();
        for (Instruction instruction : instructions) {
            weight += weight(instruction);
        }
    }

    /** Who wants to know when it is over; said before it is handed to anybody. */
    synchronized void whenOver(Runnable told) {
        whenOver = told;
    }

    /** How much it still adds to a batch, in transfers of two legs. */
    synchronized int weight() {
        return weight;
    }

    private static int weight(Instruction instruction) {
        return Math.max(1, instruction.legs().size() / 2);
    }

    List<Instruction> instructions() {
        return instructions;
    }

    /** What it must have to itself. */
    AccessSet needs() {
        return needs;
    }

    /** The keys in it. */
    List<IdempotencyKey> keys() {
        return instructions.stream()
                .map(instruction -> instruction.details().key())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Completes, and never exceptionally, with an answer for each instruction. */
    CompletableFuture<List<CommandResult>> done() {
        return done;
    }

    /** What is still to be decided, for a batch that will now do so; nothing if it is over. */
    synchronized List<PendingCommand> take() {
        if (over) {
            return List.of();
        }
        taken = true;
        stoodStill = false;
        busy = null;
        failure = null;
        List<PendingCommand> items = new ArrayList<>(open);
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
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

    /** The batch that took it was cut short: it may have been carried out, though the answer did not arrive. */
    synchronized void releaseUnsure() {
        inDoubt |= taken;
        release();
    }

    /** Whether a batch that has a connection has it. */
    synchronized boolean isTaken() {
        return taken;
    }

    /** Whether something is left to be decided. */
    synchronized boolean isOpen() {
        return !over;
    }

    /** Waits until no batch has it; false if one has it still at that time, or the wait was interrupted. */
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

    /** Whether every instruction before this one was answered. */
    synchronized boolean isNext(int index) {
        return Arrays.stream(answers, 0, index).allMatch(answer -> answer != null);
    }

    void answer(int index, CommandResult answer) {
        synchronized (this) {
            if (over) {
                return;
            }
            if (answer instanceof CommandResult.Blocked blocked) {
                busy = busy == null ? blocked.account() : busy;
                return;
            }
            boolean unsure = inDoubt
                    && answer instanceof CommandResult.Failed failed
                    && !(failed.failure() instanceof KeyConflictException);
            answers[index] = unsure ? new CommandResult.Failed(unknown(index)) : answer;
            weight -= weight(instructions.get(index));
            over = --open == 0;
            if (!over) {
                return;
            }
        }
        complete();
    }

    /** What the last batch ran into. */
    synchronized void failed(SqlFailure met) {
        failure = met;
        stoodStill = taken && met.isLockTimeout();
        inDoubt |= met.kind() == SqlFailure.Kind.IN_DOUBT;
    }

    /** Whether the last batch that took it stood still for a reason that no account shows. */
    synchronized boolean stoodStill() {
        return stoodStill;
    }

    /** It is to wait for an account that somebody else holds. */
    synchronized void waitFor(AccountNumber account) {
        busy = account;
    }

    /** The account it has to wait for, after a batch that could not have it. */
    synchronized @Nullable AccountNumber busy() {
        return busy;
    }

    /** Counts how often it found an account busy. */
    synchronized int postpone() {
        return ++postponements;
    }

    /**
     * Its time is up: what is not answered by now gets an answer that says so. If this throws for lack of memory, it
     * can be repeated.
     *
     * @param waited for how long, in words
     * @param obstacle what keeps all batches from ending now, or null if nothing does
     */
    void expire(String waited, @Nullable Obstacle obstacle) {
        synchronized (this) {
            if (!over) {
                @Nullable CommandResult[] all = answers.clone();
                for (int i = 0; i < all.length; i++) {
                    if (all[i] == null) {
                        all[i] = new CommandResult.TimedOut(taken || inDoubt ? unknown(i) : undone(waited, obstacle));
                    }
                }
                answers = all;
                over = true;
            }
        }
        complete();
    }

    /** Not under the lock, for it wakes the caller. May be repeated. */
    private void complete() {
        if (!done.isDone()) {
            List<CommandResult> all = Arrays.asList(answers.clone());
            doubts.add(this, all);
            try {
                done.complete(all);
            } finally {
                tellOver();
            }
        }
    }

    private void tellOver() {
        Runnable told;
        synchronized (this) {
            told = whenOver;
            whenOver = null;
        }
        if (told != null) {
            told.run();
        }
    }

    private OutcomeUnknownException unknown(int index) {
        Instruction instruction = instructions.get(index);
        return new OutcomeUnknownException(
                instruction.id(), instruction.details().key(), failure == null ? null : failure.getCause());
    }

    private RuntimeException undone(String waited, @Nullable Obstacle obstacle) {
        boolean gone = failure != null && failure.isGone();
        if (obstacle != null && !gone) {
            return obstacle.exception("waited " + waited);
        }
        if (failure != null && !(busy != null && failure.isLockTimeout())) {
            return failure.exception("waited " + waited);
        }
        String why = busy == null
                ? ENDED_EARLY.getOrDefault(waited, "More was asked of the bank than it could do")
                : "Another transaction, perhaps your own, held account " + busy;
        return new ContentionException(why + "; waited " + waited + " and nothing was changed. Try again later.", null);
    }
}
