package com.moneyflo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, with its facts. Which of them are there depends on the reason. This class is immutable and
 * thread-safe.
 *
 * @param reason the kind of refusal
 * @param account the account it is about, or null
 * @param asked what was asked for, or null
 * @param limit what it met: the money available, the money held, or zero in the currency the account is in; or null
 * @param subject the hold or transfer it is about, or null
 */
public record Refusal(
        Reason reason,
        @Nullable AccountNumber account,
        @Nullable Money asked,
        @Nullable Money limit,
        @Nullable TransferId subject) {

    /** The kinds of refusal. */
    public enum Reason {
        /** No such account: {@code account}. */
        UNKNOWN_ACCOUNT,
        /** The account is closed: {@code account}. */
        ACCOUNT_CLOSED,
        /** The account is frozen for what was asked: {@code account}. */
        ACCOUNT_FROZEN,
        /** The account is in another currency: {@code account}, {@code asked}, {@code limit}. */
        CURRENCY_MISMATCH,
        /** The account has too little: {@code account}, {@code asked}, {@code limit}. */
        INSUFFICIENT_FUNDS,
        /** The balance would not fit 64 bits: {@code account}, {@code asked}. */
        BALANCE_OVERFLOW,
        /** No such hold: {@code subject}. */
        UNKNOWN_HOLD,
        /** The hold was captured, released or has expired: {@code account}, {@code subject}. */
        HOLD_NOT_ACTIVE,
        /** More was to be captured than is held: {@code account}, {@code asked}, {@code limit}, {@code subject}. */
        CAPTURE_EXCEEDS_HOLD,
        /** A hold was to be captured for the account it is on: {@code account}, {@code subject}. */
        CAPTURE_TO_SAME_ACCOUNT,
        /** No such transfer: {@code subject}. */
        UNKNOWN_TRANSFER,
        /** The transfer was reversed before: {@code subject}. */
        ALREADY_REVERSED,
        /** A refusal, a hold, a release or a reversal cannot be reversed: {@code subject}. */
        NOT_REVERSIBLE
    }

    /** Checks that there is a reason. */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Says why, and what to do.
     *
     * @return one or two sentences without personal data
     */
    public String message() {
        return switch (reason) {
            case UNKNOWN_ACCOUNT -> "There is no account " + account + ". Look up the number with accounts().";
            case ACCOUNT_CLOSED -> "Account " + account + " is closed. Use another account.";
            case ACCOUNT_FROZEN -> "Account " + account + " is frozen for this command. Unfreeze it first.";
            case CURRENCY_MISMATCH ->
                "Account " + account + " is in " + code(limit) + ", so it cannot pay or receive " + asked
                        + ". Use an account in " + code(asked) + ".";
            case INSUFFICIENT_FUNDS ->
                "Account " + account + " has " + limit + " available, but " + asked
                        + " was requested. Add funds or request less.";
            case BALANCE_OVERFLOW ->
                "Account " + account + " cannot pay or receive " + asked
                        + ": its balance would not fit 64 bits. Use a smaller amount.";
            case UNKNOWN_HOLD -> "There is no hold " + subject + ". Use the id that hold() returned.";
            case HOLD_NOT_ACTIVE ->
                "Hold " + subject + " is not active: it was captured or released, or it has expired. Place a new hold.";
            case CAPTURE_EXCEEDS_HOLD ->
                "Hold " + subject + " reserves " + limit + ", so " + asked + " cannot be captured. Capture less.";
            case CAPTURE_TO_SAME_ACCOUNT ->
                "Hold " + subject + " is on account " + account
                        + ", so this account cannot be the payee. Release the hold, or name another payee.";
            case UNKNOWN_TRANSFER -> "There is no transfer " + subject + ". Use the id of its receipt.";
            case ALREADY_REVERSED ->
                "Transfer " + subject + " is already reversed. A transfer can be reversed only once.";
            case NOT_REVERSIBLE ->
                "Transfer " + subject + " cannot be reversed. If it is a hold, release it. If it is a reversal, post a"
                        + " new transfer.";
        };
    }

    /**
     * The exception that carries this refusal.
     *
     * @return a new exception of the type that fits the reason
     */
    public RefusedException exception() {
        return switch (reason) {
            case UNKNOWN_ACCOUNT -> new UnknownAccountException(this);
            case ACCOUNT_CLOSED -> new AccountClosedException(this);
            case ACCOUNT_FROZEN -> new AccountFrozenException(this);
            case CURRENCY_MISMATCH -> new CurrencyMismatchException(this);
            case INSUFFICIENT_FUNDS -> new InsufficientFundsException(this);
            case BALANCE_OVERFLOW -> new BalanceOverflowException(this);
            case UNKNOWN_HOLD, HOLD_NOT_ACTIVE, CAPTURE_EXCEEDS_HOLD, CAPTURE_TO_SAME_ACCOUNT ->
                new HoldException(this);
            case UNKNOWN_TRANSFER, ALREADY_REVERSED, NOT_REVERSIBLE -> new ReversalException(this);
        };
    }

    private static String code(@Nullable Money money) {
        return money == null ? "another currency" : money.currency().getCurrencyCode();
    }
}
