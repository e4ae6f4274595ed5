package com.moneyflo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one account, with the commands and changes for it. A handle holds only the account number. Making a
 * handle asks no database; the first call shows whether the account exists.
 *
 * <p>The methods that move or reserve money end with {@link Detail}s: at most one {@link IdempotencyKey}, at most one
 * {@link Memo}, and up to eight {@link Label}s. Each of these methods throws:
 *
 * <ul>
 *   <li>a subclass of {@link RefusedException} if the bank refuses the command. No money moved, and the ledger recorded
 *       the refusal
 *   <li>{@link KeyConflictException} if the key was used before for another command
 *   <li>{@link IllegalArgumentException} if an argument is not valid: an amount that is not above zero, a transfer to
 *       the account itself, two keys
 *   <li>{@link ContentionException} if another transaction held a row until the bank's timeout. Nothing changed
 *   <li>{@link OutcomeUnknownException} if the database did not answer COMMIT
 *   <li>{@link StorageException} if the database fails
 *   <li>{@link IllegalStateException} if the bank is closed
 * </ul>
 *
 * <p>The other changes (status, overdraft limit, notification thresholds, close) move no money and leave no transfer.
 * Each method lists what it throws. In addition, each throws {@link StorageException} if the database fails, and
 * {@link OutcomeUnknownException} if the database did not answer COMMIT.
 *
 * <p>Thread-safe, unless the handle comes from {@link Bank#joining}: then only the thread that uses the connection may
 * use it.
 */
public interface Account {

    /**
     * Returns the account number.
     *
     * @return the number with its check digit
     */
    AccountNumber number();

    /**
     * Reads the account.
     *
     * @return its owner, status, balance and overdraft limit at this moment
     * @throws UnknownAccountException if the account does not exist
     */
    AccountState state();

    /**
     * Reads the balance.
     *
     * @return the posted, held and available amounts at this moment
     * @throws UnknownAccountException if the account does not exist
     */
    Balance balance();

    /**
     * Reads the posted balance as of an instant. Entries at exactly that instant count.
     *
     * @param instant any instant. If it is less than a few seconds ago, transfers in progress may still change the
     *     result
     * @return the posted balance, zero before the first entry
     * @throws UnknownAccountException if the account does not exist
     */
    Money balanceAt(Instant instant);

    /**
     * Makes a statement of a period.
     *
     * @param period the time to cover
     * @return the statement. Its lines are read from the database when the caller asks for them
     * @throws UnknownAccountException if the account does not exist
     */
    Statement statement(StatementPeriod period);

    /**
     * Reads the holds that reserve money at this moment.
     *
     * @return the active holds that have not expired, at most 1,000. The hold that expires first comes first
     * @throws UnknownAccountException if the account does not exist
     */
    List<Hold> holds();

    /**
     * Deposits cash: moves it from the bank's {@link InternalAccount#CASH} account of that currency to this account.
     *
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer deposit(Money amount, Detail... details);

    /**
     * Withdraws cash: moves it from this account to the bank's {@link InternalAccount#CASH} account of that currency.
     *
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer withdraw(Money amount, Detail... details);

    /**
     * Moves money from this account to another account.
     *
     * @param to the account that receives the money, not this account
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer transfer(AccountNumber to, Money amount, Detail... details);

    /**
     * Moves money from this account to several other accounts by ratios, in one transfer. The parts add up to the total
     * exactly (see {@link Money#split}). An account whose part rounds to zero gets no leg.
     *
     * @param total more than zero
     * @param shares the accounts that receive money, each with its ratio; not this account
     * @param details key, memo, labels
     * @return the transfer
     */
    Transfer split(Money total, List<Share> shares, Detail... details);

    /**
     * Reserves money for a later {@link BankOperations#capture capture}. The hold stops reserving money at the instant
     * it expires, by the database's clock. No process has to run for that.
     *
     * @param amount more than zero
     * @param expiresIn the time until the hold expires: one second to ten years, in whole seconds. Fractions of a
     *     second are dropped
     * @param details key, memo, labels
     * @return the hold
     */
    Hold hold(Money amount, Duration expiresIn, Detail... details);

    /**
     * Freezes debits: the account can receive money but cannot pay. An account that was frozen for credits too can
     * receive money again. Does nothing if debits are frozen already.
     *
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     */
    void freezeDebits();

    /**
     * Freezes debits once for each key. If the key was used before for the same change, the call does nothing, even if
     * the status has changed since.
     *
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     */
    void freezeDebits(IdempotencyKey key);

    /**
     * Freezes the account: it can neither receive money nor pay. Does nothing if the account is frozen already.
     *
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     */
    void freeze();

    /**
     * Freezes the account once for each key. If the key was used before for the same change, the call does nothing,
     * even if the status has changed since.
     *
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     */
    void freeze(IdempotencyKey key);

    /**
     * Unfreezes the account: it can receive money and pay again. Does nothing if the account is open already.
     *
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     */
    void unfreeze();

    /**
     * Unfreezes the account once for each key. If the key was used before for the same change, the call does nothing,
     * even if the status has changed since.
     *
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     */
    void unfreeze(IdempotencyKey key);

    /**
     * Closes the account. A closed account cannot be opened again. Does nothing if the account is closed already.
     *
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountNotEmptyException if its balance is not zero or it has active holds
     * @throws IllegalArgumentException if it is an internal account, which cannot be closed
     */
    void close();

    /**
     * Sets how far the account may fall below zero. If the account is already further below zero, the bank refuses
     * further debits and changes no earlier transfer.
     *
     * @param limit zero or more, in the account's currency
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the limit is in another currency
     * @throws IllegalArgumentException if the limit is negative, or if it is an internal account, which has no limit
     */
    void overdraft(Money limit);

    /**
     * Sets the overdraft limit once for each key. If the key was used before for the same change, the call does
     * nothing, even if the limit has changed since.
     *
     * @param limit zero or more, in the account's currency
     * @param key the caller's key. Keys of changes are separate from keys of commands
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the limit is in another currency
     * @throws IllegalArgumentException if the limit is negative, or if it is an internal account, which has no limit
     * @throws KeyConflictException if the key was used before for another change
     * @throws OutcomeUnknownException with the key, if the database did not answer COMMIT; repeat the call with the
     *     same key
     */
    void overdraft(Money limit, IdempotencyKey key);

    /**
     * Sets the smallest amount that the account's owner is notified about. It has no effect while the owner's
     * notifications are off.
     *
     * @param threshold zero or more, in the account's currency. Zero means that the owner is notified of all amounts
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the threshold is in another currency
     * @throws IllegalArgumentException if the threshold is negative, or if it is an internal account
     */
    void notificationThreshold(Money threshold);

    /**
     * Sets the balance below which the account's owner is notified. The owner gets one notice each time the balance
     * falls below the threshold, and no further notice until it has been at the threshold or above again. It has no
     * effect while the owner's notifications are off.
     *
     * @param threshold an amount in the account's currency, or null for no such notices
     * @throws UnknownAccountException if the account does not exist
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the threshold is in another currency
     * @throws IllegalArgumentException if it is an internal account
     */
    void lowBalanceThreshold(@Nullable Money threshold);
}
