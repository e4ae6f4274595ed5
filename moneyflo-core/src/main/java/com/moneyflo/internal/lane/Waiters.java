package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.ledger.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for accounts other transactions hold, one account each. A waiter stands in the database's own queue for that row, so
 * it gets it in its turn however many others want it; while it waits it holds nothing, so nobody waits for it. Thread-safe.
 */
final class Waiters {

    private static final int MOST_WAITERS = 4;
    private static final int MOST_AT_ONCE = 512;
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Batch batch;
    private final CallQueue queue;
    private final Map<AccountNumber, Deque<Call>> gathered = new HashMap<>();

    Waiters(Batch batch, CallQueue queue) {
        this.batch = batch;
        this.queue = queue;
    }

    /** Lets a call wait for an account; false if so many accounts are waited for that nobody can wait for this one too. */
    synchronized boolean add(AccountNumber account, Call call) {
        Deque<Call> waiting = gathered.get(account);
        if (waiting == null) {
            if (gathered.size() >= MOST_WAITERS) {
                return false;
            }
            waiting = new ArrayDeque<>();
            gathered.put(account, waiting);
            Thread waiter = new Thread(() -> serve(account), "moneyflo-waiter-" + account);
            waiter.setDaemon(true);
            waiter.start();
        }
        waiting.addLast(call);
        notifyAll();
        return true;
    }

    /** Takes those calls that need an account somebody waits for already; returns the others. */
    synchronized List<Call> takeTheirs(List<Call> calls) {
        if (gathered.isEmpty()) {
            return calls;
        }
        List<Call> others = new ArrayList<>();
        for (Call call : calls) {
            AccountNumber account = awaited(call);
            if (account == null || !add(account, call)) {
                others.add(call);
            }
        }
        return others;
    }

    private @Nullable AccountNumber awaited(Call call) {
        return call.instructions().stream()
                .flatMap(instruction -> instruction.accounts(References.NONE))
                .filter(gathered::containsKey)
                .findFirst()
                .orElse(null);
    }

    private void serve(AccountNumber account) {
        Pause pause = new Pause();
        List<Call> calls = next(account);
        while (!calls.isEmpty()) {
            SqlFailure failure = batch.post(calls, account);
            List<Call> open = calls.stream().filter(Call::isOpen).toList();
            // What still has to wait has to wait for another row.
            queue.putBack(open.stream().filter(call -> call.busy() != null).toList());
            putBack(account, open.stream().filter(call -> call.busy() == null).toList());
            pause.after(failure);
            calls = next(account);
        }
    }

    /** Who comes within a moment of the last is served too, so that a row wanted by all is not given up between two calls. */
    private synchronized List<Call> next(AccountNumber account) {
        Deque<Call> waiting = gathered.getOrDefault(account, new ArrayDeque<>());
        long deadline = System.nanoTime() + LINGER_NANOS;
        try {
            for (long left = LINGER_NANOS; waiting.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Call> calls = new ArrayList<>();
        int size = 0;
        while (!waiting.isEmpty() && (size == 0 || size + waiting.getFirst().weight() <= MOST_AT_ONCE)) {
            Call call = waiting.removeFirst();
            size += call.weight();
            calls.add(call);
        }
        if (calls.isEmpty()) {
            gathered.remove(account);
        }
        return calls;
    }

    private synchronized void putBack(AccountNumber account, List<Call> calls) {
        Deque<Call> waiting = gathered.getOrDefault(account, new ArrayDeque<>());
        for (int i = calls.size() - 1; i >= 0; i--) {
            waiting.addFirst(calls.get(i));
        }
    }
}
