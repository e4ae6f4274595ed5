package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for what other transactions hold, so that the lane need not. Thread-safe.
 *
 * <p>Most wait for one account each: such a waiter stands in the database's own queue for that row, so it gets it in its turn however many
 * others want it; while it waits it holds nothing, so nobody waits for it. One more takes suspects: calls of a batch that stood still for a
 * reason that no account shows, such as a key that somebody else has written and not yet committed. They are posted one by one.
 */
final class Waiters {

    private static final int MOST_ACCOUNTS = 4;
    private static final int MOST_AT_ONCE = 512;

    private final Batch batch;
    private final CallQueue queue;
    private final Map<AccountNumber, Gathering> accounts = new HashMap<>();
    private @Nullable Gathering suspects;

    Waiters(Batch batch, CallQueue queue) {
        this.batch = batch;
        this.queue = queue;
    }

    /** Lets a call wait for an account; false if so many accounts are waited for that nobody can wait for this one too. */
    synchronized boolean add(AccountNumber account, Call call) {
        call.waitFor(account);
        Gathering gathering = accounts.get(account);
        if (gathering != null && gathering.add(call)) {
            return true;
        }
        if (gathering == null && accounts.size() >= MOST_ACCOUNTS) {
            return false;
        }
        accounts.put(account, start(new Gathering(call, MOST_AT_ONCE), account));
        return true;
    }

    /** Lets a call be tried alone. */
    synchronized boolean addSuspect(Call call) {
        if (suspects == null || !suspects.add(call)) {
            suspects = start(new Gathering(call, 1), null);
        }
        return true;
    }

    /** Takes those calls of which every instruction needs an account somebody waits for already; returns the others. */
    synchronized List<Call> takeTheirs(List<Call> calls) {
        if (accounts.isEmpty()) {
            return calls;
        }
        List<Call> others = new ArrayList<>();
        for (Call call : calls) {
            AccountNumber account = call.instructions().stream().allMatch(this::isAwaited)
                    ? awaited(call.instructions().get(0)).orElseThrow()
                    : null;
            if (account == null || !add(account, call)) {
                others.add(call);
            }
        }
        return others;
    }

    private boolean isAwaited(Instruction instruction) {
        return awaited(instruction).isPresent();
    }

    private Optional<AccountNumber> awaited(Instruction instruction) {
        return instruction
                .accounts(References.NONE)
                .filter(accounts::containsKey)
                .findFirst();
    }

    private Gathering start(Gathering gathering, @Nullable AccountNumber account) {
        String name = account == null ? "moneyflo-suspects" : "moneyflo-waiter-" + account;
        Thread waiter = new Thread(() -> serve(gathering, account), name);
        waiter.setDaemon(true);
        waiter.start();
        return gathering;
    }

    private void serve(Gathering gathering, @Nullable AccountNumber account) {
        Pause pause = new Pause();
        for (List<Call> calls = gathering.next(); !calls.isEmpty(); calls = gathering.next()) {
            SqlFailure failure = batch.post(calls, account);
            for (Call call : calls) {
                if (call.isOpen() && !goesOn(call, account) && !gathering.add(call)) {
                    queue.putBack(List.of(call));
                }
            }
            pause.after(failure);
        }
        if (account != null) {
            end(account, gathering);
        }
    }

    /** What has one account and needs another waits for that one next, holding neither. */
    private boolean goesOn(Call call, @Nullable AccountNumber account) {
        AccountNumber busy = call.busy();
        return busy != null && !busy.equals(account) && add(busy, call);
    }

    private synchronized void end(AccountNumber account, Gathering gathering) {
        accounts.remove(account, gathering);
    }
}
