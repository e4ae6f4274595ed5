package com.moneyflo;

import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A bank: customers, accounts, and transfers between them.
 *
 * <p>Each call is atomic: it changes everything that it says, or nothing. The library begins, retries and ends the
 * transaction. Commands of several callers may share one transaction. Thread-safe: an application needs one bank. After
 * {@link #close()} every call that needs the database throws {@link IllegalStateException}.
 */
public interface Bank extends BankOperations, AutoCloseable {

    /**
     * Returns the same operations inside the host's own transaction. The money moves when the host commits. If the host
     * rolls back, no money moves and the key is not stored.
     *
     * <p>The library never commits, closes or retries the host's transaction, and never rolls back beyond its own
     * savepoint. After a deadlock or a lock timeout it throws {@link RetryTransactionException}. Rows of accounts stay
     * locked until the host ends its transaction, also rows that were only read. Keep the transaction short. If one
     * transaction moves money several times, move it in the order of account numbers, or use one {@link Posting}.
     *
     * @param connection the host's connection to the same database, with autocommit off; used by one thread at a time
     * @return the operations, usable until the host ends the transaction; not thread-safe
     * @throws IllegalStateException if the connection is closed, in autocommit mode or read-only, or if it leads to
     *     another database; the message says what to change
     * @throws StorageException if the database fails
     */
    BankOperations joining(Connection connection);

    /**
     * Submits a command and returns without waiting for its outcome. If the queue is full, the call waits for room, up
     * to the bank's timeout. Commands that one thread submits one after the other are decided in that order, unless a
     * command waits for a row that another transaction holds.
     *
     * <p>The bank completes the future on a few threads of its own. Give an executor to dependent stages that block:
     * while they block all of these threads, no other future completes.
     *
     * @param command the command. For the first deposit or withdrawal in a currency, the call first asks the database
     *     for the bank's cash account
     * @return a future that completes with the transfer or the refusal, after it is committed. It completes
     *     exceptionally with {@link KeyConflictException}, {@link ContentionException},
     *     {@link OutcomeUnknownException} or {@link StorageException}, at the bank's timeout at the latest. Cancelling
     *     the future does not stop the command
     * @throws IllegalArgumentException if a deposit or withdrawal is for the bank's cash account itself
     * @throws IllegalStateException if the bank is closed
     * @throws StorageException if the bank's cash account cannot be read
     */
    CompletableFuture<Outcome> submit(Command command);

    /**
     * Finds the final outcome of the command with this key. Waits until no database session can still be carrying out
     * the command. Call it after an {@link OutcomeUnknownException}, on the same bank that threw the exception.
     *
     * <p>A bank remembers its last 10,000 commands in doubt. For other commands it only sees sessions that have already
     * written the key: it may return empty while another session is still about to write. Repeating the command with
     * the same key always gives its final outcome.
     *
     * @param key the caller's key
     * @return the transfer or the refusal; empty if the command was not carried out and will not be, unless a caller
     *     repeats it
     * @throws StorageException if the database fails, or if a session works on the command for longer than the bank's
     *     timeout
     */
    Optional<Outcome> resolve(IdempotencyKey key);

    /**
     * Finds the final outcome of the command with this id, as {@link #resolve(IdempotencyKey)} does for a key.
     *
     * @param id the library's id of the command, from {@link OutcomeUnknownException#transfer()}
     * @return the transfer or the refusal; empty if the command was not carried out and will not be
     * @throws StorageException if the database fails, or if a session works on the command for longer than the bank's
     *     timeout
     */
    Optional<Outcome> resolve(TransferId id);

    /**
     * Reads the whole ledger in one consistent snapshot and checks it against every {@link Fault.Rule}. Blocks no other
     * transaction. Takes {@code O(entries)} time and {@code O(1)} memory.
     *
     * @return how much was read, and the faults
     * @throws StorageException if the database fails
     */
    Verification verify();

    /**
     * Returns the state of each part of the bank, such as its threads and the database, as the bank last saw it. Asks
     * no database, so it returns at once. Also works after {@link #close()}.
     *
     * @return each part with its state and its problem
     */
    Health health();

    /**
     * Closes the bank: ends the commands and deliveries in progress, stops the bank's threads, and closes the
     * connections that the library opened. A {@code DataSource} of the host stays open. Closing again does nothing.
     */
    @Override
    void close();
}
