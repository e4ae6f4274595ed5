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
 * Threads that wait for rows that other transactions hold, so that the lanes do not wait. Thread-safe.
 *
 * <p>Most of these threads wait for one account each. Such a thread queues for the row in the database, so it gets the
 * row in its turn however many transactions want it. While it waits it holds no lock, so no transaction waits for it.
 * One more thread takes isolated calls: calls of a batch that ran into a lock timeout although no account was blocked,
 * for example because another transaction has written the same key and not committed. They are posted one by one.
 */
final class BlockedCalls {

    private static final int MAX_ACCOUNTS = 4;
    private static final int MAX_AT_ONCE = 512;

    private final Batch batch;
    private final SubmissionQueue queue;
    private final Status status;
    private final int maxAccounts;
    private final Map<AccountNumber, RowWaitQueue> accounts = new HashMap<>();
    private final Set<IdempotencyKey> isolatedKeys = new HashSet<>();
    private @Nullable RowWaitQueue isolated;

    /** Uses at most {@code maxThreads} threads. Each keeps a connection while it waits. */
    BlockedCalls(Batch batch, SubmissionQueue queue, Status status, int maxThreads) {
        this.maxAccounts = Math.min(MAX_ACCOUNTS, maxThreads - 1);
        this.batch = batch;
        this.queue = queue;
        this.status = status;
    }

    /**
     * Lets a call wait for an account.
     *
     * @return false if the threads already wait for as many accounts as they may, or no thread could be started
     */
    synchronized boolean add(AccountNumber account, Submission call) {
        call.waitFor(account);
        RowWaitQueue waitQueue = accounts.get(account);
        if (waitQueue != null && waitQueue.add(call)) {
            return true;
        }
        if (waitQueue == null && accounts.size() >= maxAccounts) {
            return false;
        }
        RowWaitQueue fresh = new RowWaitQueue(call, MAX_AT_ONCE);
        accounts.put(account, fresh);
        if (!start(fresh, account)) {
            accounts.remove(account);
            return false;
        }
        return true;
    }

    /**
     * Posts a call alone, on the thread for isolated calls.
     *
     * @return false if no thread could be started
     */
    synchronized boolean isolate(Submission call) {
        if (maxAccounts < 0) {
            return false;
        }
        if (isolated == null || !isolated.add(call)) {
            RowWaitQueue fresh = new RowWaitQueue(call, 1);
            if (!start(fresh, null)) {
                return false;
            }
            isolated = fresh;
        }
        isolatedKeys.addAll(call.keys());
        return true;
    }

    /**
     * Takes the calls in which every instruction needs an account that a thread already waits for, and the calls that
     * share a key with an isolated call.
     *
     * @return the other calls
     */
    synchronized List<Submission> divertBlocked(List<Submission> calls) {
        return accounts.isEmpty() && isolatedKeys.isEmpty()
                ? calls
                : calls.stream().filter(call -> !diverts(call)).toList();
    }

    private boolean diverts(Submission call) {
        if (call.keys().stream().anyMatch(isolatedKeys::contains)) {
            return isolate(call);
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

    /** Returns false if there is no memory or no thread. */
    private boolean start(RowWaitQueue waitQueue, @Nullable AccountNumber account) {
        try {
            BlockedCall task = new BlockedCall(this, batch, waitQueue, account, queue);
            String name = account == null ? "isolated" : "waiter-" + account;
            new Worker(name, status, task, () -> end(account, waitQueue)).start();
            return true;
        } catch (RuntimeException | Error e) {
            status.failing(e);
            return false;
        }
    }

    /**
     * Lets a call that was posted for one account wait for the next account that blocks it, without a lock on either.
     * After a lock timeout the call is isolated.
     *
     * @return false if the call stays where it is
     */
    boolean requeue(Submission call, @Nullable AccountNumber account) {
        if (account != null && call.lockTimedOut()) {
            return isolate(call);
        }
        AccountNumber blocking = call.blockedBy();
        return blocking != null && !blocking.equals(account) && add(blocking, call);
    }

    private synchronized void end(@Nullable AccountNumber account, RowWaitQueue waitQueue) {
        if (account != null) {
            accounts.remove(account, waitQueue);
        } else if (waitQueue.equals(isolated)) {
            isolatedKeys.clear();
            isolated = null;
        }
        queue.putLast(waitQueue.close());
    }
}
