package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.thread.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts what has gathered for one account once its row is free, or suspects one by one. */
final class Waiter implements Worker.Task {

    private final Waiters waiters;
    private final Batch batch;
    private final Gathering gathering;
    private final @Nullable AccountNumber account;
    private final CallQueue queue;
    private final Pause pause = new Pause();

    /** For suspects where there is no account. */
    Waiter(Waiters waiters, Batch batch, Gathering gathering, @Nullable AccountNumber account, CallQueue queue) {
        this.waiters = waiters;
        this.batch = batch;
        this.gathering = gathering;
        this.account = account;
        this.queue = queue;
    }

    @Override
    public Worker.Round round() {
        List<Call> calls = gathering.next();
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

    private void post(List<Call> calls) {
        SqlFailure failure = batch.post(calls, account);
        List<Call> open = calls.stream()
                .filter(call -> call.isOpen() && !waiters.goesOn(call, account))
                .toList();
        open.forEach(gathering::add);
        if (failure == null && open.size() == calls.size()) {
            pause.idle();
        }
        pause.after(failure);
    }
}
