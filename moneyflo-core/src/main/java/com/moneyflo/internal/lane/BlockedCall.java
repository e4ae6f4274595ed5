package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.thread.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts what has gathered for one account once its row is free, or suspects one by one. */
final class BlockedCall implements Worker.Task {

    private final BlockedCalls waiters;
    private final Batch batch;
    private final RowWaitQueue gathering;
    private final @Nullable AccountNumber account;
    private final SubmissionQueue queue;
    private final LaneBackoff pause = new LaneBackoff();

    /** For suspects where there is no account. */
    BlockedCall(
            BlockedCalls waiters,
            Batch batch,
            RowWaitQueue gathering,
            @Nullable AccountNumber account,
            SubmissionQueue queue) {
        this.waiters = waiters;
        this.batch = batch;
        this.gathering = gathering;
        this.account = account;
        this.queue = queue;
    }

    @Override
    public Worker.Round round() {
        List<Submission> calls = gathering.next();
        if (calls.isEmpty()) {
            return Worker.Round.OVER;
        }
        boolean posted = false;
        try {
            post(calls);
            posted = true;
        } finally {
            // Whatever was thrown, no call is lost.
            if (!posted) {
                queue.putLast(calls);
            }
        }
        return Worker.Round.WORKED;
    }

    private void post(List<Submission> calls) {
        SqlFailure failure = batch.post(calls, account);
        List<Submission> open = calls.stream()
                .filter(call -> call.isOpen() && !waiters.goesOn(call, account))
                .toList();
        open.forEach(gathering::add);
        if (failure == null && open.size() == calls.size()) {
            pause.idle();
        }
        pause.after(failure);
    }
}
