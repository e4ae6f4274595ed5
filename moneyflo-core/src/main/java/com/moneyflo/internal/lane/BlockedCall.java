package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.thread.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts the calls that wait for one account when its row is free, or isolated calls one by one. */
final class BlockedCall implements Worker.Task {

    private final BlockedCalls blockedCalls;
    private final Batch batch;
    private final RowWaitQueue waitQueue;
    private final @Nullable AccountNumber account;
    private final SubmissionQueue queue;
    private final LaneBackoff backoff = new LaneBackoff();

    /** Without an account: for isolated calls. */
    BlockedCall(
            BlockedCalls blockedCalls,
            Batch batch,
            RowWaitQueue waitQueue,
            @Nullable AccountNumber account,
            SubmissionQueue queue) {
        this.blockedCalls = blockedCalls;
        this.batch = batch;
        this.waitQueue = waitQueue;
        this.account = account;
        this.queue = queue;
    }

    @Override
    public Worker.Round round() {
        List<Submission> calls = waitQueue.next();
        if (calls.isEmpty()) {
            return Worker.Round.OVER;
        }
        boolean posted = false;
        try {
            post(calls);
            posted = true;
        } finally {
            // No call is lost, whatever was thrown.
            if (!posted) {
                queue.putLast(calls);
            }
        }
        return Worker.Round.WORKED;
    }

    private void post(List<Submission> calls) {
        SqlFailure failure = batch.post(calls, account);
        List<Submission> open = calls.stream()
                .filter(call -> call.isOpen() && !blockedCalls.requeue(call, account))
                .toList();
        open.forEach(waitQueue::add);
        if (failure == null && open.size() == calls.size()) {
            backoff.idle();
        }
        backoff.after(failure);
    }
}
