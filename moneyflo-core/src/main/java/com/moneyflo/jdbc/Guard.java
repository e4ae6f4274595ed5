package com.moneyflo.jdbc;

import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.keyedchange.KeyedChange;
import com.moneyflo.internal.keyedchange.KeyedChanges;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The only way of a verb to the database. The guard knows the caller, checks the caller's right before the verb does
 * anything, and runs the work in one transaction under the retry rule of the verb. Immutable and thread-safe.
 */
final class Guard {

    private final Transactions transactions;
    private final KeyedChanges keyedChanges;
    private final Rights rights;
    private final Actor caller;

    Guard(Transactions transactions, KeyedChanges keyedChanges, Rights rights, Actor caller) {
        this.transactions = transactions;
        this.keyedChanges = keyedChanges;
        this.rights = rights;
        this.caller = caller;
    }

    /** Returns a guard for another caller. */
    Guard as(Actor actor) {
        return new Guard(transactions, keyedChanges, rights, actor);
    }

    /** Returns a guard that runs its work in the host's transaction. */
    Guard in(Transactions hosts) {
        return new Guard(hosts, keyedChanges, rights, caller);
    }

    /** Runs the work of a verb in a transaction, and runs it again if the retry rule of the verb allows that. */
    <T> T run(Verb verb, Work<T> work) {
        rights.require(caller, verb);
        return transactions.run(verb.retry(), work);
    }

    /** Makes a change exactly once, also if a COMMIT gets no answer. Returns the id that was made, now or before. */
    Optional<UUID> once(Verb verb, KeyedChange change, Work<Optional<UUID>> work) {
        rights.require(caller, verb);
        return keyedChanges.once(transactions, change, work);
    }

    /**
     * Makes something new exactly once, also if a COMMIT gets no answer. Returns its id, made now or before. The
     * predicate checks that the id of an earlier call exists.
     */
    UUID make(Verb verb, KeyedChange change, Work<UUID> work, BiPredicate<Tx, UUID> exists) {
        rights.require(caller, verb);
        return keyedChanges.make(transactions, change, work, exists);
    }

    /** Makes a change that has no new id exactly once, also if a COMMIT gets no answer. */
    void change(Verb verb, KeyedChange change, Consumer<Tx> work) {
        once(verb, change, tx -> {
            work.accept(tx);
            return Optional.empty();
        });
    }

    /** Checks the right of each command, then lets the supplier decide them. */
    <T> T post(List<Command> commands, Supplier<T> ledger) {
        commands.forEach(command -> rights.require(caller, Verb.of(command)));
        return ledger.get();
    }

    /** Checks the right of a verb whose work begins its own transactions, then does the work. */
    <T> T call(Verb verb, Supplier<T> work) {
        rights.require(caller, verb);
        return work.get();
    }
}
