package com.moneyflo;

import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A bank: customers, accounts, and the money between them.
 *
 * <p>Each verb happens whole or not at all, in a transaction that the library begins, retries and ends, and may share
 * among callers. Thread-safe; one bank serves a whole application. After {@link #close()} every verb throws
 * {@link IllegalStateException}.
 */
public interface Bank extends BankOperations, AutoCloseable {

    /**
     * The same verbs inside the host's own transaction: the money moves when the host commits, or not at all, and then
     * not even the key is remembered.
     *
     * <p>The library never commits, rolls back beyond its own savepoint, closes or retries there; a deadlock or a lock
     * waited for too long comes as a {@link RetryTransactionException}. Row locks on the accounts are held until the
     * host ends its transaction, so keep it short; what is looked at there is locked too. Where one transaction moves
     * money several times, do so in the order of account numbers or with one {@link Posting}.
     *
     * @param connection the host's connection to the same database, autocommit off; used by one thread at a time
     * @return the verbs, usable until the host ends the transaction; not thread-safe
     * @throws IllegalStateException if the connection is closed, in autocommit mode, or leads to another or a
     *     read-only database; the message says what to change
     * @throws StorageException if the database fails
     */
    BankOperations joining(Connection connection);

    /**
     * Hands a command over and returns at once, unless so many are waiting that there is no room for another: then it
     * waits for room, up to the bank's patience. Commands that one thread hands over one after the other are decided in
     * that order, unless one of them has to wait for what somebody else holds.
     *
     * <p>What depends on the answer runs on a few threads of the bank's own; give an executor to what blocks, for while
     * all of them are blocked nobody gets an answer this way.
     *
     * @param command what is to be done; the first deposit or withdrawal in a currency asks the database for the
     *     bank's cash first
     * @return completes when it is done or refused, with the verdict, durable by then; or exceptionally with
     *     {@link KeyConflictException}, {@link ContentionException}, {@link OutcomeUnknownException} or
     *     {@link StorageException}, by the bank's patience at the latest. Cancelling it does not stop the command
     * @throws IllegalArgumentException if a deposit or withdrawal names the bank's cash itself
     * @throws IllegalStateException if the bank is closed
     * @throws StorageException if the bank's cash cannot be asked for
     */
    CompletableFuture<Outcome> submit(Command command);

    /**
     * What became of the command with this key, for certain: waits until no session that may still be carrying it out
     * is left. To be asked after an {@link OutcomeUnknownException}, of the bank that threw it; another bank on the
     * same database, or this one 10,000 doubts later, knows only of sessions that have written the key by now.
     * Repeating the command under its key always settles it.
     *
     * @param key the caller's key
     * @return the verdict; empty if the command was not carried out and will not be, unless somebody repeats it
     * @throws StorageException if the database fails, or a session holds on to the command for longer than the
     *     bank's patience
     */
    Optional<Outcome> resolve(IdempotencyKey key);

    /**
     * The same for a command without a key.
     *
     * @param id the library's id, as {@link OutcomeUnknownException#transfer()} names it
     * @return the verdict; empty if the command was not carried out and will not be
     * @throws StorageException if the database fails, or a session holds on to the command for longer than the
     *     bank's patience
     */
    Optional<Outcome> resolve(TransferId id);

    /**
     * Reads the whole ledger in one consistent snapshot and checks every rule it is held to. Blocks nobody; takes time
     * and memory as {@code O(entries)} and {@code O(1)}.
     *
     * @return what was read and what is wrong
     * @throws StorageException if the database fails
     */
    Verification verify();

    /**
     * How the bank does: whether its threads run and the database answers, as far as the bank has seen. Does not ask
     * the database, so it returns at once, and also answers after {@link #close()}.
     *
     * @return each part with its state and its problem
     */
    Health health();

    /**
     * Closes what the library opened; a {@code DataSource} that the host gave stays open. Closing again does nothing.
     */
    @Override
    void close();
}
