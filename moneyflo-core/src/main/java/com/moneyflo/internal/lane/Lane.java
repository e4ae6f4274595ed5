package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import java.util.ArrayList;
import java.util.List;

/** The one thread that posts: all that waits is its next batch, so a lone caller waits for nobody and many share one COMMIT. */
final class Lane implements Runnable {

    /** How often a call is tried again with the next batch, for most rows are held no longer than that. */
    private static final int TRIES = 2;

    private final CallQueue queue;
    private final Batch batch;
    private final Waiters waiters;
    private final Ceiling ceiling;
    private final Pause pause = new Pause();

    Lane(CallQueue queue, Batch batch, Waiters waiters, Ceiling ceiling) {
        this.queue = queue;
        this.batch = batch;
        this.waiters = waiters;
        this.ceiling = ceiling;
    }

    @Override
    public void run() {
        List<Call> calls = queue.take(ceiling.now());
        while (!calls.isEmpty()) {
            post(waiters.takeTheirs(calls));
            calls = queue.take(ceiling.now());
        }
    }

    private void post(List<Call> calls) {
        if (calls.isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        SqlFailure failure = batch.post(calls, null);
        ceiling.took(calls.stream().mapToInt(Call::weight).sum(), System.nanoTime() - begun);
        queue.putBack(again(calls, failure != null && failure.isLockTimeout()));
        pause.after(failure);
    }

    /** The calls that are to be tried again here; those that wait for a row for longer go to a waiter. */
    private List<Call> again(List<Call> calls, boolean stoodStill) {
        List<Call> again = new ArrayList<>();
        for (Call call : calls) {
            if (call.isOpen() && !leaves(call, stoodStill)) {
                again.add(call);
            }
        }
        return again;
    }

    private boolean leaves(Call call, boolean stoodStill) {
        AccountNumber busy = call.busy();
        return stoodStill
                ? waiters.addSuspect(call)
                : busy != null && call.postpone() >= TRIES && waiters.add(busy, call);
    }
}
