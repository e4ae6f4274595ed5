package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A thread that posts: what waits is its next batch, so a lone caller waits for nobody and many share one COMMIT. */
final class Lane implements Worker.Task {

    /** How often a call is tried again with a later batch, for most rows are held no longer than that. */
    private static final int TRIES = 2;

    private final SubmissionQueue queue;
    private final Batch batch;
    private final BlockedCalls waiters;
    private final BatchLimit ceiling;
    private final Status status;
    private final LaneBackoff pause = new LaneBackoff();

    Lane(SubmissionQueue queue, Batch batch, BlockedCalls waiters, BatchLimit ceiling, Status status) {
        this.queue = queue;
        this.batch = batch;
        this.waiters = waiters;
        this.ceiling = ceiling;
        this.status = status;
    }

    @Override
    public Worker.Round round() {
        List<Submission> calls = queue.take(ceiling.now());
        if (calls.isEmpty()) {
            return Worker.Round.OVER;
        }
        @Nullable SqlFailure failure = null;
        boolean posted = false;
        try {
            failure = post(waiters.takeTheirs(calls));
            posted = true;
        } finally {
            // Whatever was thrown, no call is lost and no account stays taken.
            if (!posted) {
                queue.putFirst(calls);
            }
            queue.end(calls);
        }
        if (failure != null && !failure.passes()) {
            status.failing(failure);
        }
        pause.after(failure);
        return failure == null ? Worker.Round.WORKED : Worker.Round.IDLE;
    }

    private @Nullable SqlFailure post(List<Submission> calls) {
        if (calls.isEmpty()) {
            return null;
        }
        int size = calls.stream().mapToInt(Submission::weight).sum();
        long begun = System.nanoTime();
        SqlFailure failure = batch.post(calls, null);
        ceiling.took(size, System.nanoTime() - begun);
        List<Submission> open = calls.stream().filter(Submission::isOpen).toList();
        if (failure == null) {
            wait(open);
            if (open.size() == calls.size()) {
                pause.idle();
            }
        } else {
            putFirst(failure.isLockTimeout() ? withoutSuspects(open) : open, failure);
        }
        return failure;
    }

    private void putFirst(List<Submission> calls, SqlFailure failure) {
        calls.forEach(call -> call.failed(failure));
        queue.putFirst(calls.stream().filter(Submission::isOpen).toList());
    }

    /** What needs a row that somebody holds is tried again behind the others, then goes to a waiter. */
    private void wait(List<Submission> calls) {
        List<Submission> again = new ArrayList<>();
        for (Submission call : calls) {
            AccountNumber busy = call.busy();
            if (busy == null || call.postpone() < TRIES || !waiters.add(busy, call)) {
                again.add(call);
            }
        }
        queue.putLast(again);
    }

    /**
     * The batch stood still though it waits for no account: for a key that somebody has written. If none is to be
     * found, all are suspect.
     */
    private List<Submission> withoutSuspects(List<Submission> calls) {
        Set<IdempotencyKey> held = batch.heldKeys(calls);
        List<Submission> innocent = new ArrayList<>();
        for (Submission call : calls) {
            boolean suspect = held.isEmpty() || call.keys().stream().anyMatch(held::contains);
            if (!suspect || !waiters.addSuspect(call)) {
                innocent.add(call);
            }
        }
        return innocent;
    }
}
