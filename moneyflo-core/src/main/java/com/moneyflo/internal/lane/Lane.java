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

    private final CallQueue queue;
    private final Batch batch;
    private final Waiters waiters;
    private final Ceiling ceiling;
    private final Status status;
    private final Pause pause = new Pause();

    Lane(CallQueue queue, Batch batch, Waiters waiters, Ceiling ceiling, Status status) {
        this.queue = queue;
        this.batch = batch;
        this.waiters = waiters;
        this.ceiling = ceiling;
        this.status = status;
    }

    @Override
    public Worker.Round round() {
        List<Call> calls = queue.take(ceiling.now());
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

    private @Nullable SqlFailure post(List<Call> calls) {
        if (calls.isEmpty()) {
            return null;
        }
        int size = calls.stream().mapToInt(Call::weight).sum();
        long begun = System.nanoTime();
        SqlFailure failure = batch.post(calls, null);
        ceiling.took(size, System.nanoTime() - begun);
        List<Call> open = calls.stream().filter(Call::isOpen).toList();
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

    private void putFirst(List<Call> calls, SqlFailure failure) {
        calls.forEach(call -> call.failed(failure));
        queue.putFirst(calls.stream().filter(Call::isOpen).toList());
    }

    /** What needs a row that somebody holds is tried again behind the others, then goes to a waiter. */
    private void wait(List<Call> calls) {
        List<Call> again = new ArrayList<>();
        for (Call call : calls) {
            AccountNumber busy = call.busy();
            if (busy == null || call.postpone() < TRIES || !waiters.add(busy, call)) {
                again.add(call);
            }
        }
        queue.putLast(again);
    }

    /** The batch stood still though it waits for no account: for a key that somebody has written. If none is to be found, all are suspect. */
    private List<Call> withoutSuspects(List<Call> calls) {
        Set<IdempotencyKey> held = batch.heldKeys(calls);
        List<Call> innocent = new ArrayList<>();
        for (Call call : calls) {
            boolean suspect = held.isEmpty() || call.keys().stream().anyMatch(held::contains);
            if (!suspect || !waiters.addSuspect(call)) {
                innocent.add(call);
            }
        }
        return innocent;
    }
}
