package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts what has gathered for one account once its row is free, or suspects one by one. */
final class Waiter implements Worker.Task {

    private final Waiters waiters;
    private final Batch batch;
    private final Gathering gathering;
    private final @Nullable AccountNumber account;
    private final Status status;
    private final Pause pause = new Pause();

    /** For suspects where there is no account. */
    Waiter(Waiters waiters, Batch batch, Gathering gathering, @Nullable AccountNumber account, Status status) {
        this.waiters = waiters;
        this.batch = batch;
        this.gathering = gathering;
        this.account = account;
        this.status = status;
    }

    @Override
    public Worker.Round round() {
        List<Call> calls = gathering.next();
        if (calls.isEmpty()) {
            return Worker.Round.OVER;
        }
        SqlFailure failure = post(calls);
        List<Call> open = calls.stream()
                .filter(call -> call.isOpen() && !waiters.goesOn(call, account))
                .toList();
        open.forEach(gathering::add);
        if (failure == null && open.size() == calls.size()) {
            pause.idle();
        }
        pause.after(failure);
        return failure == null ? Worker.Round.WORKED : Worker.Round.IDLE;
    }

    private @Nullable SqlFailure post(List<Call> calls) {
        try {
            return batch.post(calls, account);
        } catch (RuntimeException | Error e) {
            status.failing(e);
            SqlFailure failure = SqlFailure.unforeseen(e);
            calls.forEach(call -> call.failed(failure));
            return failure;
        }
    }
}
