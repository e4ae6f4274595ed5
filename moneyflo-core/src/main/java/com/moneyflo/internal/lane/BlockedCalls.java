package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.References;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for what other transactions hold, so that the lane need not. Thread-safe.
 *
 * <p>Most wait for one account each: such a waiter stands in the database's own queue for that row, so it gets it in
 * its turn however many others want it; while it waits it holds nothing, so nobody waits for it. One more takes
 * suspects: calls of a batch that stood still for a reason that no account shows, such as a key that somebody else has
 * written and not yet committed. They are posted one by one.
 */
final class BlockedCalls {

    private static final int MAX_ACCOUNTS = 4;
    private static final int MAX_AT_ONCE = 512;

    private final Batch batch;
    private final SubmissionQueue queue;
    private final Status status;
    private final int mostAccounts;
    private final Map<AccountNumber, RowWaitQueue> accounts = new HashMap<>();
    private final Set<IdempotencyKey> suspectKeys = new HashSet<>();
    private @Nullable RowWaitQueue suspects;

    /** At most so many threads, each of which keeps a connection while it waits. */
    BlockedCalls(Batch batch, SubmissionQueue queue, Status status, int most) {
        this.mostAccounts = Math.min(MAX_ACCOUNTS, most - 1);
        this.batch = batch;
        this.queue = queue;
        this.status = status;
    }

    /**
     * Lets a call wait for an account; false if nobody can, for so many accounts are waited for or no thread is to be
     * had.
     */
    synchronized boolean add(AccountNumber account, Submission call) {
        call.waitFor(account);
        RowWaitQueue gathering = accounts.get(account);
        if (gathering != null && gathering.add(call)) {
            return true;
        }
        if (gathering == null && accounts.size() >= mostAccounts) {
            return false;
        }
        RowWaitQueue begun = new RowWaitQueue(call, MAX_AT_ONCE);
        accounts.put(account, begun);
        if (!start(begun, account)) {
            accounts.remove(account);
            return false;
        }
        return true;
    }

    /** Lets a call be tried alone; false if no thread is to be had for it. */
    synchronized boolean addSuspect(Submission call) {
        if (mostAccounts < 0) {
            return false;
        }
        if (suspects == null || !suspects.add(call)) {
            RowWaitQueue begun = new RowWaitQueue(call, 1);
            if (!start(begun, null)) {
                return false;
            }
            suspects = begun;
        }
        suspectKeys.addAll(call.keys());
        return true;
    }

    /**
     * Takes those calls of which every instruction needs an account somebody waits for already, or a key that made a
     * batch stand still.
     */
    synchronized List<Submission> takeTheirs(List<Submission> calls) {
        return accounts.isEmpty() && suspectKeys.isEmpty()
                ? calls
                : calls.stream().filter(call -> !takes(call)).toList();
    }

    private boolean takes(Submission call) {
        if (call.keys().stream().anyMatch(suspectKeys::contains)) {
            return addSuspect(call);
        }
        return call.instructions().stream().allMatch(this::isAwaited)
                && add(awaited(call.instructions().get(0)).orElseThrow(), call);
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

    /** False if there is no memory or thread for it. */
    private boolean start(RowWaitQueue gathering, @Nullable AccountNumber account) {
        try {
            BlockedCall waiter = new BlockedCall(this, batch, gathering, account, queue);
            String name = account == null ? "suspects" : "waiter-" + account;
            new Worker(name, status, waiter, () -> end(account, gathering)).start();
            return true;
        } catch (RuntimeException | Error e) {
            status.failing(e);
            return false;
        }
    }

    /**
     * What has one account and needs another waits for that one next, holding neither; what then stands still is tried
     * alone.
     */
    boolean goesOn(Submission call, @Nullable AccountNumber account) {
        if (account != null && call.stoodStill()) {
            return addSuspect(call);
        }
        AccountNumber busy = call.busy();
        return busy != null && !busy.equals(account) && add(busy, call);
    }

    private synchronized void end(@Nullable AccountNumber account, RowWaitQueue gathering) {
        if (account != null) {
            accounts.remove(account, gathering);
        } else if (gathering.equals(suspects)) {
            suspectKeys.clear();
            suspects = null;
        }
        queue.putLast(gathering.close());
    }
}
