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
 * Posts calls in one transaction. Where that fails for a reason that lies in one of the instructions, it is done again
 * in halves until the culprit stands alone and fails alone. Thread-safe.
 */
final class Batch {

    /**
     * After one repeated command more are to be expected: callers repeat what they had no answer to, all at the same
     * time.
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
     * Posts what is open in these calls.
     *
     * @param first an account whose row is waited for before the calls are taken, or null
     * @return what the database ran into and will get over, after which the same calls can be posted again; null if
     *     there was nothing
     */
    @Nullable
    SqlFailure post(List<Submission> calls, @Nullable AccountNumber first) {
        boolean ended = false;
        try {
            SqlFailure failure = burst(calls, first);
            outage = failure != null && failure.isGone() ? failure : null;
            ended = true;
            return failure;
        } finally {
            for (int i = 0; i < calls.size(); i++) {
                if (ended) {
                    calls.get(i).release();
                } else {
                    calls.get(i).releaseUnsure();
                }
            }
        }
    }

    /** Why the last batch did not reach the database; null if it did. */
    @Nullable
    SqlFailure outage() {
        return outage;
    }

    private @Nullable SqlFailure burst(List<Submission> calls, @Nullable AccountNumber first) {
        List<PendingCommand> items = new ArrayList<>();
        List<CommandResult> answers;
        try {
            answers = attempts.bursting(tx -> {
                if (first != null) {
                    ledger.lock(tx, first);
                }
                calls.forEach(call -> items.addAll(call.take()));
                return decide(tx, items, lookups.getAndUpdate(left -> Math.max(0, left - 1)) > 0);
            });
        } catch (SqlFailure failure) {
            if (passes(failure) || items.isEmpty()) {
                calls.forEach(call -> call.failed(failure));
                return failure;
            }
            if (failure.kind() == SqlFailure.Kind.DUPLICATE) {
                lookups.set(LOOKUPS);
            }
            return apart(items, failure.exception("tried"));
        } catch (RuntimeException | Error e) {
            if (items.isEmpty() || e instanceof OutOfMemoryError) {
                SqlFailure failure = SqlFailure.unforeseen(e);
                calls.forEach(call -> call.failed(failure));
                return failure;
            }
            return apart(items, e);
        }
        deliver(items, answers);
        return null;
    }

    /**
     * What is sent in one burst says little about where it failed, so before anybody is blamed it is done step by step.
     */
    private @Nullable SqlFailure apart(List<PendingCommand> items, Throwable thrown) {
        return attempts.canBurst() ? stepwise(items) : halves(items, thrown);
    }

    private @Nullable SqlFailure stepwise(List<PendingCommand> all) {
        List<PendingCommand> items =
                all.stream().filter(item -> item.call().isOpen()).toList();
        List<CommandResult> answers;
        try {
            answers = attempts.stepwise(tx -> decide(tx, items, false));
        } catch (SqlFailure failure) {
            if (passes(failure)) {
                items.forEach(item -> item.call().failed(failure));
                return failure;
            }
            return halves(items, failure.exception("tried"));
        } catch (OutOfMemoryError e) {
            SqlFailure failure = SqlFailure.unforeseen(e);
            items.forEach(item -> item.call().failed(failure));
            return failure;
        } catch (RuntimeException | Error e) {
            return halves(items, e);
        }
        deliver(items, answers);
        return null;
    }

    private @Nullable SqlFailure halves(List<PendingCommand> items, Throwable thrown) {
        if (items.size() < 2) {
            items.forEach(item -> item.answer(new CommandResult.Failed(thrown)));
            return null;
        }
        int half = items.size() / 2;
        SqlFailure first = stepwise(items.subList(0, half));
        List<PendingCommand> second = inOrder(items.subList(half, items.size()));
        SqlFailure failure = second.isEmpty() ? null : stepwise(second);
        return failure == null ? first : failure;
    }

    /** A call of which the first half is still open has to begin with that when it is tried again. */
    private static List<PendingCommand> inOrder(List<PendingCommand> items) {
        Submission begun = items.get(0).call();
        boolean next = items.get(0).isNext();
        return items.stream().filter(item -> next || item.call() != begun).toList();
    }

    /**
     * Of the keys these calls use, those that somebody under way has written: whose instructions cannot be posted
     * without waiting.
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

    private static void deliver(List<PendingCommand> items, List<CommandResult> answers) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).answer(answers.get(i));
        }
    }

    private static boolean passes(SqlFailure failure) {
        return switch (failure.kind()) {
            case TRANSIENT, CONNECTION, IN_DOUBT -> true;
            case DUPLICATE, OTHER -> false;
        };
    }
}
