package com.moneyflo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A light handle on one account, with the verbs on it. It holds nothing but the number: making one costs nothing, and
 * whether the account exists shows at the first verb.
 *
 * <p>Every verb that moves money takes {@link Detail}s at its end: at most one {@link IdempotencyKey}, at most one
 * {@link Memo}, up to eight {@link Label}s. Each of these throws:
 *
 * <ul>
 *   <li>{@link RefusedException}, of the type that fits, where the bank says no; nothing moved, and the refusal is
 *       on record
 *   <li>{@link KeyConflictException} where the key was used before for another command
 *   <li>{@link IllegalArgumentException} where the command makes no sense on its face: an amount that is not above
 *       zero, a transfer to the account itself, two keys
 *   <li>{@link StorageException} where the database fails
 *   <li>{@link IllegalStateException} where the bank is closed
 * </ul>
 *
 * <p>Freezing, closing and the overdraft limit move nothing and leave no record; they throw what stands beside them,
 * and {@link OutcomeUnknownException} where a COMMIT stays in doubt.
 *
 * <p>Thread-safe, unless it comes from {@link Bank#joining}: then it belongs to the thread that uses the connection.
 */
public interface Account {

    /**
     * Its number.
     *
     * @return the number with its check digit
     */
    AccountNumber number();

    /**
     * What it looks like now.
     *
     * @return its state, with its balance
     * @throws UnknownAccountException if there is no such account
     */
    AccountState state();

    /**
     * What it has now.
     *
     * @return the balance
     * @throws UnknownAccountException if there is no such account
     */
    Balance balance();

    /**
     * What was posted to it up to an instant, that instant included.
     *
     * @param instant any instant; a balance as of the last few seconds may still grow by transfers that are under way
     * @return the posted balance then, zero before its first entry
     * @throws UnknownAccountException if there is no such account
     */
    Money balanceAt(Instant instant);

    /**
     * Its history over a period.
     *
     * @param period the time to cover
     * @return the statement; its lines are read when they are asked for
     * @throws UnknownAccountException if there is no such account
     */
    Statement statement(StatementPeriod period);

    /**
     * Its holds that reserve money now.
     *
     * @return the active holds that have not expired, the first to expire first; at most 1,000
     * @throws UnknownAccountException if there is no such account
     */
    List<Hold> holds();

    /**
     * Takes cash in: from the bank's own account {@link InternalAccount#CASH} in that currency to this one.
     *
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer deposit(Money amount, Detail... details);

    /**
     * Pays cash out: from this account to the bank's own account {@link InternalAccount#CASH} in that currency.
     *
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer withdraw(Money amount, Detail... details);

    /**
     * Moves money from this account to another.
     *
     * @param to who gains, not this account
     * @param amount more than zero
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer transfer(AccountNumber to, Money amount, Detail... details);

    /**
     * Moves money from this account to several others by ratios, at once, with not one minor unit lost (see
     * {@link Money#split}). Who gets nothing by rounding has no leg.
     *
     * @param total more than zero
     * @param shares who gains, and in which ratio; not this account
     * @param details key, memo, labels
     * @return the receipt
     */
    Transfer split(Money total, List<Share> shares, Detail... details);

    /**
     * Reserves money for a later {@link BankOperations#capture capture}. It reserves nothing from the moment it
     * expires, by the database's clock, whether or not anything runs then.
     *
     * @param amount more than zero
     * @param expiresIn how long it lasts: one second to ten years, counted in whole seconds
     * @param details key, memo, labels
     * @return the hold
     */
    Hold hold(Money amount, Duration expiresIn, Detail... details);

    /**
     * Lets money come but not go, also where it could do neither before. Does nothing where that is so already.
     *
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     */
    void freezeDebits();

    /**
     * Lets money come but not go, under a key. The same key again does nothing, whatever others did since.
     *
     * @param key keys of changes share one space, apart from the keys of transfers
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     */
    void freezeDebits(IdempotencyKey key);

    /**
     * Lets money neither come nor go. Does nothing where that is so already.
     *
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     */
    void freeze();

    /**
     * Lets money neither come nor go, under a key. The same key again does nothing, whatever others did since.
     *
     * @param key keys of changes share one space, apart from the keys of transfers
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     */
    void freeze(IdempotencyKey key);

    /**
     * Lets money come and go again. Does nothing where that is so already.
     *
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     */
    void unfreeze();

    /**
     * Lets money come and go again, under a key. The same key again does nothing, whatever others did since.
     *
     * @param key keys of changes share one space, apart from the keys of transfers
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     */
    void unfreeze(IdempotencyKey key);

    /**
     * Closes the account for ever. Does nothing where that is so already.
     *
     * @throws UnknownAccountException if there is no such account
     * @throws AccountNotEmptyException if its balance is not zero or it has active holds
     * @throws IllegalArgumentException if the account is the bank's own, which stays open
     */
    void close();

    /**
     * Sets how far the account may fall below zero. A limit below what is already used stops further debits, but undoes
     * nothing.
     *
     * @param limit zero or more, in the account's currency
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the limit is in another currency
     * @throws IllegalArgumentException if the limit is negative, or the account is the bank's own, which has no limit
     */
    void overdraft(Money limit);

    /**
     * Sets how far the account may fall below zero, under a key. The same key again does nothing, whatever others did
     * since.
     *
     * @param limit zero or more, in the account's currency
     * @param key keys of changes share one space, apart from the keys of transfers
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the limit is in another currency
     * @throws IllegalArgumentException if the limit is negative, or the account is the bank's own, which has no limit
     * @throws KeyConflictException if the key was used for another change
     * @throws OutcomeUnknownException with the key, if it is not known whether it took place; repeat the call with
     *     the same key
     */
    void overdraft(Money limit, IdempotencyKey key);

    /**
     * Sets from which amount on the account's owner is texted, if he wants texts at all.
     *
     * @param least zero or more, in the account's currency; zero for all
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the amount is in another currency
     * @throws IllegalArgumentException if the amount is negative, or the account is the bank's own
     */
    void notificationThreshold(Money least);

    /**
     * Sets the balance below which the account's owner is told, if he wants texts at all: once each time the balance
     * falls below it, however far it falls then.
     *
     * @param mark in the account's currency, or null to be told no more
     * @throws UnknownAccountException if there is no such account
     * @throws AccountClosedException if the account is closed
     * @throws CurrencyMismatchException if the mark is in another currency
     * @throws IllegalArgumentException if the account is the bank's own
     */
    void lowBalanceThreshold(@Nullable Money mark);
}
