package com.moneyflo.internal.keyedchange;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.KeyConflictException;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * Makes each change once. The change is recorded in its own transaction. So a retry after a COMMIT in doubt finds the
 * record, and does not overwrite later changes. A refusal is not recorded. Thread-safe.
 */
public final class KeyedChanges {

    /**
     * Makes a change, or returns the recorded result of the same change.
     *
     * @param work makes the change and returns the id of the row it made, if any
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if the timeout ended before COMMIT was answered
     */
    public Optional<UUID> once(Transactions transactions, KeyedChange change, Work<Optional<UUID>> work) {
        return once(transactions, change, work, (tx, made) -> made);
    }

    /**
     * Makes a row, or returns the id of the row that the same change made before.
     *
     * @param work makes the row and returns its id
     * @param exists whether the recorded row exists
     * @throws StorageException if the recorded row does not exist
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if the timeout ended before COMMIT was answered
     */
    public UUID make(Transactions transactions, KeyedChange change, Work<UUID> work, BiPredicate<Tx, UUID> exists) {
        return once(
                        transactions,
                        change,
                        tx -> Optional.of(work.in(tx)),
                        (tx, made) -> Optional.of(
                                made.filter(id -> exists.test(tx, id)).orElseThrow(() -> lost(change))))
                .orElseThrow();
    }

    private static Optional<UUID> once(
            Transactions transactions,
            KeyedChange change,
            Work<Optional<UUID>> work,
            BiFunction<Tx, Optional<UUID>, Optional<UUID>> recorded) {
        try {
            return transactions.run(Retry.IDEMPOTENT, tx -> once(tx, change, work, recorded));
        } catch (OutcomeUnknownException e) {
            throw new OutcomeUnknownException(null, change.key().orElse(null), e.getCause());
        }
    }

    private static Optional<UUID> once(
            Tx tx,
            KeyedChange change,
            Work<Optional<UUID>> work,
            BiFunction<Tx, Optional<UUID>, Optional<UUID>> recorded) {
        if (tx.isHosts() && change.key().isEmpty()) {
            // The host sees the result of its own COMMIT.
            return work.in(tx);
        }
        try {
            KeyedChangeTable.insert(tx, change);
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            KeyedChangeTable.Row first = KeyedChangeTable.find(tx, change.id()).orElseThrow(SqlFailure::tryAgain);
            return recorded.apply(tx, made(first, change));
        }
        Optional<UUID> made = work.in(tx);
        made.ifPresent(id -> KeyedChangeTable.setMade(tx, change.id(), id));
        return made;
    }

    private static Optional<UUID> made(KeyedChangeTable.Row first, KeyedChange change) {
        if (!first.fits(change)) {
            IdempotencyKey key = change.key().orElseThrow();
            throw new KeyConflictException(key, List.of("what is asked"));
        }
        return first.made();
    }

    private static StorageException lost(KeyedChange change) {
        String key = change.key().map(asked -> " of key '" + asked + "'").orElse("");
        return new StorageException("The change" + key + " was made before, but row " + change.id() + " of mf_deed"
                + " names a row that does not exist or does not fit. The tables were changed without the library. Run"
                + " verify() and correct the rows, or use a new key.");
    }
}
