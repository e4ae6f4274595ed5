package com.moneyflo.internal.lane;

import com.moneyflo.AccountNumber;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.internal.db.SingleAttempts;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Posts calls in one transaction. If one of the instructions makes the transaction fail, the batch is halved and posted
 * again until that instruction is alone and fails alone. Thread-safe.
 */
final class Batch {

    /**
     * After a batch with a repeated command, this many batches look up first which commands were decided before:
     * callers that got no answer tend to repeat their commands at the same time.
     */
    private static final int LOOKUPS = 100;

    private final SingleAttempts attempts;
    private final Ledger ledger;
    private final AtomicInteger lookups = new AtomicInteger();
    private volatile @Nullable SqlFailure outage;

    Batch(SingleAttempts attempts, Ledger ledger) {
        this.attempts = attempts;
        this.ledger = ledger;
    }

    /**
     * Posts the undecided instructions of these calls.
     *
     * @param first an account whose row the transaction waits for before it takes the calls, or null
     * @return a passing failure of the database, after which the same calls can be posted again; null if there was
     *     none
     */
    @Nullable
    SqlFailure post(List<Submission> calls, @Nullable AccountNumber first) {
        boolean ended = false;
        try {
            SqlFailure failure = postAll(calls, first);
            outage = failure != null && failure.isConnectionLost() ? failure : null;
            ended = true;
            return failure;
        } finally {
            for (int i = 0; i < calls.size(); i++) {
                if (ended) {
                    calls.get(i).release();
                } else {
                    calls.get(i).releaseInDoubt();
                }
            }
        }
    }

    /** The failure because of which the last batch did not reach the database; null if it did. */
    @Nullable
    SqlFailure outage() {
        return outage;
    }

    private @Nullable SqlFailure postAll(List<Submission> calls, @Nullable AccountNumber first) {
        List<PendingCommand> items = new ArrayList<>();
        List<CommandResult> results;
        try {
            results = attempts.bursting(tx -> {
                if (first != null) {
                    ledger.lock(tx, first);
                }
                calls.forEach(call -> items.addAll(call.take()));
                return decide(tx, items, lookups.getAndUpdate(left -> Math.max(0, left - 1)) > 0);
            });
        } catch (SqlFailure failure) {
            if (isPassing(failure) || items.isEmpty()) {
                calls.forEach(call -> call.failed(failure));
                return failure;
            }
            if (failure.kind() == SqlFailure.Kind.DUPLICATE) {
                lookups.set(LOOKUPS);
            }
            return postAgain(items, failure.exception("tried"));
        } catch (RuntimeException | Error e) {
            if (items.isEmpty() || e instanceof OutOfMemoryError) {
                SqlFailure failure = SqlFailure.unforeseen(e);
                calls.forEach(call -> call.failed(failure));
                return failure;
            }
            return postAgain(items, e);
        }
        deliver(items, results);
        return null;
    }

    /**
     * The failure of a burst does not show which instruction caused it, so the batch is first repeated statement by
     * statement.
     */
    private @Nullable SqlFailure postAgain(List<PendingCommand> items, Throwable thrown) {
        return attempts.canBurst() ? postStepwise(items) : postHalves(items, thrown);
    }

    private @Nullable SqlFailure postStepwise(List<PendingCommand> all) {
        List<PendingCommand> items =
                all.stream().filter(item -> item.call().isOpen()).toList();
        List<CommandResult> results;
        try {
            results = attempts.stepwise(tx -> decide(tx, items, false));
        } catch (SqlFailure failure) {
            if (isPassing(failure)) {
                items.forEach(item -> item.call().failed(failure));
                return failure;
            }
            return postHalves(items, failure.exception("tried"));
        } catch (OutOfMemoryError e) {
            SqlFailure failure = SqlFailure.unforeseen(e);
            items.forEach(item -> item.call().failed(failure));
            return failure;
        } catch (RuntimeException | Error e) {
            return postHalves(items, e);
        }
        deliver(items, results);
        return null;
    }

    private @Nullable SqlFailure postHalves(List<PendingCommand> items, Throwable thrown) {
        if (items.size() < 2) {
            items.forEach(item -> item.complete(new CommandResult.Failed(thrown)));
            return null;
        }
        int half = items.size() / 2;
        SqlFailure first = postStepwise(items.subList(0, half));
        List<PendingCommand> second = inOrder(items.subList(half, items.size()));
        SqlFailure failure = second.isEmpty() ? null : postStepwise(second);
        return failure == null ? first : failure;
    }

    /** Leaves out the rest of a call whose beginning is undecided: its instructions are decided in their order. */
    private static List<PendingCommand> inOrder(List<PendingCommand> items) {
        Submission begun = items.get(0).call();
        boolean next = items.get(0).isNext();
        return items.stream().filter(item -> next || item.call() != begun).toList();
    }

    /**
     * Returns the keys of these calls that another open transaction has written. Commands with these keys cannot be
     * posted without waiting.
     */
    Set<IdempotencyKey> heldKeys(List<Submission> calls) {
        Set<IdempotencyKey> keys = new HashSet<>();
        calls.forEach(call -> keys.addAll(call.keys()));
        return attempts.look(tx -> ledger.heldKeys(tx, keys));
    }

    private List<CommandResult> decide(Tx tx, List<PendingCommand> items, boolean repeated) {
        List<List<Instruction>> calls = new ArrayList<>();
        Submission last = null;
        for (PendingCommand item : items) {
            if (item.call() != last) {
                calls.add(new ArrayList<>());
                last = item.call();
            }
            calls.get(calls.size() - 1).add(item.instruction());
        }
        return ledger.postUnblocked(tx, calls, repeated);
    }

    private static void deliver(List<PendingCommand> items, List<CommandResult> results) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).complete(results.get(i));
        }
    }

    private static boolean isPassing(SqlFailure failure) {
        return switch (failure.kind()) {
            case TRANSIENT, CONNECTION, IN_DOUBT -> true;
            case DUPLICATE, OTHER -> false;
        };
    }
}
