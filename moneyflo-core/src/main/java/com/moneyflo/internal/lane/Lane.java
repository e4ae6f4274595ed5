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

/**
 * Posts batches. The calls that are queued when a batch begins make up that batch, so a lone call does not wait for
 * others and many calls share one COMMIT.
 */
final class Lane implements Worker.Task {

    /** A call is blocked in this many batches before a thread waits for it: most rows are free by then. */
    private static final int MAX_BLOCKED = 2;

    private final SubmissionQueue queue;
    private final Batch batch;
    private final BlockedCalls blockedCalls;
    private final BatchLimit limit;
    private final Status status;
    private final LaneBackoff backoff = new LaneBackoff();

    Lane(SubmissionQueue queue, Batch batch, BlockedCalls blockedCalls, BatchLimit limit, Status status) {
        this.queue = queue;
        this.batch = batch;
        this.blockedCalls = blockedCalls;
        this.limit = limit;
        this.status = status;
    }

    @Override
    public Worker.Round round() {
        List<Submission> calls = queue.take(limit.now());
        if (calls.isEmpty()) {
            return Worker.Round.OVER;
        }
        @Nullable SqlFailure failure = null;
        boolean posted = false;
        try {
            failure = post(blockedCalls.divertBlocked(calls));
            posted = true;
        } finally {
            // No call is lost and no account stays taken, whatever was thrown.
            if (!posted) {
                queue.putFirst(calls);
            }
            queue.end(calls);
        }
        if (failure != null && !failure.passes()) {
            status.failing(failure);
        }
        backoff.after(failure);
        return failure == null ? Worker.Round.WORKED : Worker.Round.IDLE;
    }

    private @Nullable SqlFailure post(List<Submission> calls) {
        if (calls.isEmpty()) {
            return null;
        }
        int size = calls.stream().mapToInt(Submission::weight).sum();
        long begun = System.nanoTime();
        SqlFailure failure = batch.post(calls, null);
        limit.took(size, System.nanoTime() - begun);
        List<Submission> open = calls.stream().filter(Submission::isOpen).toList();
        if (failure == null) {
            requeueBlocked(open);
            if (open.size() == calls.size()) {
                backoff.idle();
            }
        } else {
            putFirst(failure.isLockTimeout() ? isolateHeld(open) : open, failure);
        }
        return failure;
    }

    private void putFirst(List<Submission> calls, SqlFailure failure) {
        calls.forEach(call -> call.failed(failure));
        queue.putFirst(calls.stream().filter(Submission::isOpen).toList());
    }

    /** A blocked call goes to the end of the queue, and after the second time to a thread that waits for its row. */
    private void requeueBlocked(List<Submission> calls) {
        List<Submission> again = new ArrayList<>();
        for (Submission call : calls) {
            AccountNumber blocking = call.blockedBy();
            if (blocking == null || call.countBlocked() < MAX_BLOCKED || !blockedCalls.add(blocking, call)) {
                again.add(call);
            }
        }
        queue.putLast(again);
    }

    /**
     * Isolates the calls that may have caused a lock timeout although a batch waits for no account. The cause is a key
     * that another transaction has written. If no such key is found, all calls are isolated.
     *
     * @return the other calls
     */
    private List<Submission> isolateHeld(List<Submission> calls) {
        Set<IdempotencyKey> held = batch.heldKeys(calls);
        List<Submission> others = new ArrayList<>();
        for (Submission call : calls) {
            boolean mayBlock = held.isEmpty() || call.keys().stream().anyMatch(held::contains);
            if (!mayBlock || !blockedCalls.isolate(call)) {
                others.add(call);
            }
        }
        return others;
    }
}
