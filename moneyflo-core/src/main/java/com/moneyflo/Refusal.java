package com.moneyflo;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why the bank refused a command. The reason decides which of the other values are present; {@link Reason} lists them.
 * This class is immutable and thread-safe.
 */
public final class Refusal {

    private final Reason reason;
    private final @Nullable AccountNumber account;
    private final @Nullable Money asked;
    private final @Nullable Money limit;
    private final @Nullable TransferId subject;

    /** The kinds of refusal, each with the values that are present. */
    public enum Reason {
        /** The account does not exist: {@code account}. */
        UNKNOWN_ACCOUNT,
        /** The account is closed: {@code account}. */
        ACCOUNT_CLOSED,
        /** The account is frozen for the command: {@code account}. */
        ACCOUNT_FROZEN,
        /** The account is in another currency: {@code account}, {@code asked}, {@code limit}. */
        CURRENCY_MISMATCH,
        /** The account has too little available: {@code account}, {@code asked}, {@code limit}. */
        INSUFFICIENT_FUNDS,
        /** The new balance would not fit 64 bits of minor units: {@code account}, {@code asked}. */
        BALANCE_OVERFLOW,
        /** The hold does not exist: {@code subject}. */
        UNKNOWN_HOLD,
        /** The hold was captured or released, or it has expired: {@code account}, {@code subject}. */
        HOLD_NOT_ACTIVE,
        /**
         * The amount to capture is larger than the hold: {@code account}, {@code asked}, {@code limit},
         * {@code subject}.
         */
        CAPTURE_EXCEEDS_HOLD,
        /** The payee of the capture is the account of the hold: {@code account}, {@code subject}. */
        CAPTURE_TO_SAME_ACCOUNT,
        /** The transfer does not exist: {@code subject}. */
        UNKNOWN_TRANSFER,
        /** The transfer is already reversed: {@code subject}. */
        ALREADY_REVERSED,
        /** The id is of a refusal, a hold, a release or a reversal, which cannot be reversed: {@code subject}. */
        NOT_REVERSIBLE
    }

    private Refusal(
            Reason reason,
            @Nullable AccountNumber account,
            @Nullable Money asked,
            @Nullable Money limit,
            @Nullable TransferId subject) {
        this.reason = Objects.requireNonNull(reason, "reason");
        this.account = account;
        this.asked = asked;
        this.limit = limit;
        this.subject = subject;
    }

    /**
     * Makes a refusal with only a reason. The library returns finished refusals; a host makes them only in its tests.
     *
     * @param reason the reason
     * @return the refusal
     */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, null, null, null, null);
    }

    /**
     * Returns a copy with an account.
     *
     * @param number the account that caused the refusal; null for none
     * @return a copy
     */
    public Refusal account(@Nullable AccountNumber number) {
        return new Refusal(reason, number, asked, limit, subject);
    }

    /**
     * Returns a copy with the requested amount.
     *
     * @param amount the amount; null for none
     * @return a copy
     */
    public Refusal asked(@Nullable Money amount) {
        return new Refusal(reason, account, amount, limit, subject);
    }

    /**
     * Returns a copy with the amount that the request was compared with.
     *
     * @param amount the amount; null for none
     * @return a copy
     */
    public Refusal limit(@Nullable Money amount) {
        return new Refusal(reason, account, asked, amount, subject);
    }

    /**
     * Returns a copy with the id of a hold or a transfer.
     *
     * @param id the id of the hold or transfer that caused the refusal; null for none
     * @return a copy
     */
    public Refusal subject(@Nullable TransferId id) {
        return new Refusal(reason, account, asked, limit, id);
    }

    /** {@return the reason} */
    public Reason reason() {
        return reason;
    }

    /** {@return the account that caused the refusal, or empty} */
    public Optional<AccountNumber> account() {
        return Optional.ofNullable(account);
    }

    /** {@return the requested amount, or empty} */
    public Optional<Money> asked() {
        return Optional.ofNullable(asked);
    }

    /**
     * {@return the amount that the request was compared with, or empty: the available amount, the amount of the hold,
     * or zero in the currency of the account}
     */
    public Optional<Money> limit() {
        return Optional.ofNullable(limit);
    }

    /** {@return the id of the hold or transfer that caused the refusal, or empty} */
    public Optional<TransferId> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * Returns a message for people: what is wrong, with which values, and what to do.
     *
     * @return a few sentences without personal data
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
     * Makes the exception of this refusal.
     *
     * @return a new exception; its subclass depends on the reason
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Refusal that
                && reason == that.reason
                && Objects.equals(account, that.account)
                && Objects.equals(asked, that.asked)
                && Objects.equals(limit, that.limit)
                && Objects.equals(subject, that.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, account, asked, limit, subject);
    }

    @Override
    public String toString() {
        return "Refusal[reason=" + reason + ", account=" + account + ", asked=" + asked + ", limit=" + limit
                + ", subject=" + subject + "]";
    }
}
