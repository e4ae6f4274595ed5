package com.moneyflo;

import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A bank: customers, accounts, and the money between them.
 *
 * <p>Each verb is one transaction, begun, retried and ended by the library. Thread-safe; one bank serves a whole application. After
 * {@link #close()} every verb throws {@link IllegalStateException}.
 */
public interface Bank extends BankOperations, AutoCloseable {

    /**
     * The same verbs inside the host's own transaction: the money moves when the host commits, or not at all, and then not even the key
     * is remembered.
     *
     * <p>The library never commits, rolls back beyond its own savepoint, closes or retries there; a deadlock or a lock waited for too
     * long comes as a {@link RetryTransactionException}. Row locks on the accounts are held until the host ends its transaction, so keep
     * it short; what is looked at there is locked too. Where one transaction moves money several times, do so in the order of account numbers or with one {@link Posting}.
     *
     * @param connection the host's connection to the same database, autocommit off; used by one thread at a time
     * @return the verbs, usable until the host ends the transaction; not thread-safe
     * @throws IllegalStateException if the connection is closed, in autocommit mode, or leads to another or a read-only database; the
     *     message says what to change
     * @throws StorageException if the database fails
     */
    BankOperations joining(Connection connection);

    /**
     * Hands a command over and returns at once, unless so many are waiting that there is no room for another: then it waits for room, up
     * to the bank's patience. Commands that one thread hands over one after the other are decided in that order, unless one of them has
     * to wait for a row that somebody else holds.
     *
     * @param command what is to be done
     * @return completes when it is done or refused, with the verdict, durable by then; or exceptionally with
     *     {@link KeyConflictException}, {@link ContentionException}, {@link OutcomeUnknownException}, {@link StorageException}, or
     *     {@link IllegalStateException} where the bank was closed before the command's turn came. It always completes, by the bank's
     *     patience at the latest. What depends on it runs on threads of the bank's own unless an executor is given. Cancelling it does not stop
     *     the command
     * @throws IllegalArgumentException if a deposit or withdrawal names the bank's cash itself
     * @throws IllegalStateException if the bank is closed
     */
    CompletableFuture<Outcome> submit(Command command);

    /**
     * What became of the command with this key, for certain: waits until no session of this bank's that may still be carrying it out is
     * left. To be asked after an {@link OutcomeUnknownException}.
     *
     * @param key the caller's key
     * @return the verdict; empty if the command was not carried out and will not be, unless somebody repeats it
     * @throws StorageException if the database fails, or a session holds on to the command for longer than the bank's patience
     */
    Optional<Outcome> resolve(Key key);

    /**
     * Reads the whole ledger in one consistent snapshot and checks every rule it is held to. Blocks nobody; takes time and memory as
     * {@code O(entries)} and {@code O(1)}.
     *
     * @return what was read and what is wrong
     * @throws StorageException if the database fails
     */
    Verification verify();

    /** Closes what the library opened; a {@code DataSource} that the host gave stays open. Closing again does nothing. */
    @Override
    void close();
}
