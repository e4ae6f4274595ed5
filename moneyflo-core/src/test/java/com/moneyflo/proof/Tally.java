package com.moneyflo.proof;

import com.moneyflo.*;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/**
 * The answers of all callers: done, not done, or unknown. Anything else is a surprise, and so is a key that the bank
 * carries out twice. Thread-safe.
 */
final class Tally {

    private final Map<TransferId, Transfer> done = new ConcurrentHashMap<>();
    private final Map<IdempotencyKey, TransferId> keys = new ConcurrentHashMap<>();
    private final Map<IdempotencyKey, Command> unknown = new ConcurrentHashMap<>();
    private final Map<IdempotencyKey, Command> undone = new ConcurrentHashMap<>();
    private final Queue<TransferId> unknownWithoutKey = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private final LongAdder doubts = new LongAdder();
    private final CountDownLatch someDoubts = new CountDownLatch(10);
    private final LongAdder failures = new LongAdder();
    private final LongAdder contentions = new LongAdder();
    private final LongAdder count = new LongAdder();
    private final Map<AccountNumber, LongAdder> sums = new ConcurrentHashMap<>();
    private final boolean keepsReceipts;

    /**
     * Begins.
     *
     * @param keepsReceipts whether receipts are kept, to be compared one by one, or only counted and summed up
     */
    Tally(boolean keepsReceipts) {
        this.keepsReceipts = keepsReceipts;
    }

    void told(Command command, Outcome outcome) {
        Transfer receipt;
        try {
            receipt = outcome.orThrow();
        } catch (RuntimeException e) {
            surprise(command, e);
            return;
        }
        book(receipt);
        key(command).ifPresent(key -> {
            unknown.remove(key);
            undone.remove(key);
            TransferId before = keepsReceipts ? keys.put(key, receipt.id()) : null;
            if (before != null && !before.equals(receipt.id())) {
                surprise(command, new AssertionError("carried out twice: " + before + " and " + receipt.id()));
            }
        });
    }

    void told(Command command, Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? Objects.requireNonNull(thrown.getCause()) : thrown;
        Optional<IdempotencyKey> key = key(command);
        if (cause instanceof OutcomeUnknownException unsure) {
            doubts.increment();
            someDoubts.countDown();
            if (unsure.transfer().isEmpty() || !unsure.key().equals(key)) {
                surprise(command, new AssertionError("a doubt that does not name its command", cause));
            }
            key.ifPresentOrElse(
                    named -> unknown.put(named, command),
                    () -> unsure.transfer().ifPresent(unknownWithoutKey::add));
        } else if (cause instanceof StorageException) {
            failures.increment();
            contentions.add(cause instanceof ContentionException ? 1 : 0);
            key.filter(named -> !unknown.containsKey(named)).ifPresent(named -> undone.put(named, command));
        } else {
            surprise(command, cause);
        }
    }

    /** Returns when so many more were told that it is done, or nothing more will be. */
    void awaitDone(int more) throws InterruptedException {
        long goal = count.sum() + more;
        synchronized (done) {
            while (count.sum() < goal && surprises.isEmpty()) {
                done.wait();
            }
        }
    }

    /** Returns when some callers got an unknown outcome. */
    void awaitDoubts() throws InterruptedException {
        someDoubts.await();
    }

    void surprise(Object about, Throwable thrown) {
        synchronized (done) {
            surprises.add(new AssertionError(about + " met a surprise", thrown));
            done.notifyAll();
        }
    }

    /** Keyed commands with an unknown outcome. */
    List<Command> unknown() {
        return List.copyOf(unknown.values());
    }

    /** Ids of commands without a key that have an unknown outcome. */
    List<TransferId> unknownWithoutKey() {
        return List.copyOf(unknownWithoutKey);
    }

    /** Keyed commands that did not take place, as the bank told their callers, and that no caller repeated. */
    List<Command> undone() {
        return List.copyOf(undone.values());
    }

    /** It turned out not to have taken place. */
    void settledAsUndone(Command command) {
        key(command).ifPresent(unknown::remove);
    }

    /** Settles a command without a key, now that its outcome is known. */
    void settled(TransferId id, Optional<Outcome> outcome) {
        unknownWithoutKey.remove(id);
        outcome.ifPresent(known -> book(known.orThrow()));
    }

    boolean hasDoubts() {
        return !unknown.isEmpty() || !unknownWithoutKey.isEmpty();
    }

    /** It turned out to have taken place. */
    void settledAsDone(Transfer receipt) {
        book(receipt);
    }

    private void book(Transfer receipt) {
        for (Entry entry : receipt.entries()) {
            sums.computeIfAbsent(entry.account(), account -> new LongAdder())
                    .add(entry.amount().minor());
        }
        synchronized (done) {
            if (keepsReceipts) {
                done.put(receipt.id(), receipt);
            }
            count.increment();
            done.notifyAll();
        }
    }

    /** All receipts, where they are kept. */
    Map<TransferId, Transfer> done() {
        return done;
    }

    boolean keepsReceipts() {
        return keepsReceipts;
    }

    /** The number of commands that the bank carried out. */
    long count() {
        return count.sum();
    }

    /** The sum that an account must have. */
    long sum(AccountNumber account) {
        return sums.get(account).sum();
    }

    /** The number of callers that met rows held for too long by others. */
    long contentions() {
        return contentions.sum();
    }

    Queue<Throwable> surprises() {
        return surprises;
    }

    static Optional<IdempotencyKey> key(Command command) {
        for (Detail detail : command.details()) {
            if (detail instanceof IdempotencyKey key) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return count + " done, " + failures + " told that nothing was changed, " + doubts
                + " told that the outcome is unknown";
    }
}
