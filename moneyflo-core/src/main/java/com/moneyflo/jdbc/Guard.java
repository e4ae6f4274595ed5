package com.moneyflo.jdbc;

import com.moneyflo.Actor;
import com.moneyflo.Command;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.deed.Deed;
import com.moneyflo.internal.deed.Deeds;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one way in which a verb reaches the database. The guard knows the caller, checks the right of each verb before
 * the verb does anything, and runs its work in one transaction under the retry rule of the verb. Immutable and
 * thread-safe.
 */
final class Guard {

    private final Transactions transactions;
    private final Deeds deeds;
    private final Rights rights;
    private final Actor caller;

    Guard(Transactions transactions, Deeds deeds, Rights rights, Actor caller) {
        this.transactions = transactions;
        this.deeds = deeds;
        this.rights = rights;
        this.caller = caller;
    }

    /** The same for another caller. */
    Guard as(Actor other) {
        return new Guard(transactions, deeds, rights, other);
    }

    /** The same in another transaction: the host's own. */
    Guard in(Transactions others) {
        return new Guard(others, deeds, rights, caller);
    }

    /** Runs the work of a verb in a transaction, and again as its retry rule allows. */
    <T> T run(Verb verb, Work<T> work) {
        rights.require(caller, verb);
        return transactions.run(verb.retry(), work);
    }

    /** Makes a change once, whatever becomes of COMMIT; returns what was made, now or before. */
    Optional<UUID> once(Verb verb, Deed deed, Work<Optional<UUID>> work) {
        rights.require(caller, verb);
        return deeds.once(transactions, deed, work);
    }

    /** Makes something that exists afterwards once, whatever becomes of COMMIT; returns its id, made now or before. */
    UUID make(Verb verb, Deed deed, Work<UUID> work, BiPredicate<Tx, UUID> exists) {
        rights.require(caller, verb);
        return deeds.make(transactions, deed, work, exists);
    }

    /** Makes a change that makes nothing new once, whatever becomes of COMMIT. */
    void change(Verb verb, Deed deed, Consumer<Tx> work) {
        once(verb, deed, tx -> {
            work.accept(tx);
            return Optional.empty();
        });
    }

    /** Hands commands to what decides them. */
    <T> T post(List<Command> commands, Supplier<T> ledger) {
        commands.forEach(command -> rights.require(caller, Verb.of(command)));
        return ledger.get();
    }

    /** Does what begins its transactions by itself. */
    <T> T call(Verb verb, Supplier<T> work) {
        rights.require(caller, verb);
        return work.get();
    }
}
