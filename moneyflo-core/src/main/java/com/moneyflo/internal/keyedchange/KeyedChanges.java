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
 * Makes each change once. It is written down in the transaction that makes it, so whoever tries again after a COMMIT in
 * doubt sees whether it was made, and does not make it again over what others did since. A refusal is not written down.
 * Thread-safe.
 */
public final class KeyedChanges {

    /**
     * Makes a change, or tells what was made when it was asked for before.
     *
     * @param work makes it, and says the id of what it made, if anything
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if time was up before COMMIT was answered
     */
    public Optional<UUID> once(Transactions transactions, KeyedChange change, Work<Optional<UUID>> work) {
        return once(transactions, change, work, (tx, made) -> made);
    }

    /**
     * Makes something, or tells what was made when it was asked for before.
     *
     * @param work makes it, and says its id
     * @param exists whether that is there which the record says was made
     * @throws StorageException if it is not, so that nobody works on with an id of nothing
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if time was up before COMMIT was answered
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
            // It is the host who sees what became of its COMMIT.
            return work.in(tx);
        }
        try {
            KeyedChangeTable.insert(tx, change);
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            KeyedChangeTable.Row first =
                    KeyedChangeTable.find(tx, change.id()).orElseThrow(SqlFailure::tryAgain);
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
        return new StorageException("The change" + key + " was made before, but row " + change.id() + " of mf_deed names"
                + " nothing that exists and fits it. A row was changed past the library. Look at what verify() finds"
                + " and mend it, or take a new key.");
    }
}
