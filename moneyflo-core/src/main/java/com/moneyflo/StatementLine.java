package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement: an entry of the account, with the balance after it. This class is immutable and thread-safe.
 * Its text form does not show the memo.
 */
public final class StatementLine {

    private final long seq;
    private final Instant at;
    private final TransferId transfer;
    private final TransferKind kind;
    private final @Nullable Memo memo;
    private final Money amount;
    private final Money balance;

    private StatementLine(Builder builder) {
        seq = builder.seq;
        at = builder.at;
        transfer = builder.transfer;
        kind = Objects.requireNonNull(builder.kind, "kind");
        memo = builder.memo;
        amount = Objects.requireNonNull(builder.amount, "amount");
        balance = Objects.requireNonNull(builder.balance, "balance");
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @param seq the sequence number of the entry in its account: 1, 2, 3 and so on, without gaps
     * @param at when the money moved, UTC, by the clock of the database; never earlier than the line before
     * @param transfer the id of the transfer that the entry belongs to
     * @return a builder for the rest
     */
    public static Builder builder(long seq, Instant at, TransferId transfer) {
        return new Builder(seq, at, transfer);
    }

    /** {@return the sequence number of the entry in its account: 1, 2, 3 and so on, without gaps} */
    public long seq() {
        return seq;
    }

    /** {@return when the money moved, UTC, by the clock of the database; never earlier than the line before} */
    public Instant at() {
        return at;
    }

    /** {@return the id of the transfer that the entry belongs to} */
    public TransferId transfer() {
        return transfer;
    }

    /** {@return the kind of the transfer} */
    public TransferKind kind() {
        return kind;
    }

    /** {@return the memo of the caller, or empty} */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memo);
    }

    /** {@return the amount: above zero for a credit, below zero for a debit} */
    public Money amount() {
        return amount;
    }

    /** {@return the posted balance after this line} */
    public Money balance() {
        return balance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementLine that
                && seq == that.seq
                && at.equals(that.at)
                && transfer.equals(that.transfer)
                && kind.equals(that.kind)
                && Objects.equals(memo, that.memo)
                && amount.equals(that.amount)
                && balance.equals(that.balance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(seq, at, transfer, kind, memo, amount, balance);
    }

    /** Returns one line of text: time, kind, amount, and the balance after the line. */
    @Override
    public String toString() {
        return at + "  " + kind + "  " + amount + "  balance " + balance;
    }

    /** Collects the parts of a {@link StatementLine}. Used by one thread. */
    public static final class Builder {

        private final long seq;
        private final Instant at;
        private final TransferId transfer;
        private @Nullable TransferKind kind;
        private @Nullable Memo memo;
        private @Nullable Money amount;
        private @Nullable Money balance;

        private Builder(long seq, Instant at, TransferId transfer) {
            this.seq = seq;
            this.at = Objects.requireNonNull(at, "at");
            this.transfer = Objects.requireNonNull(transfer, "transfer");
        }

        /**
         * Sets the kind of the transfer.
         *
         * @param value the kind of the transfer
         * @return this builder
         */
        public Builder kind(TransferKind value) {
            this.kind = Objects.requireNonNull(value, "kind");
            return this;
        }

        /**
         * Sets the memo of the caller.
         *
         * @param value the memo of the caller; null for none
         * @return this builder
         */
        public Builder memo(@Nullable Memo value) {
            this.memo = value;
            return this;
        }

        /**
         * Sets the amount: above zero for a credit.
         *
         * @param value the amount: above zero for a credit, below zero for a debit
         * @return this builder
         */
        public Builder amount(Money value) {
            this.amount = Objects.requireNonNull(value, "amount");
            return this;
        }

        /**
         * Sets the posted balance after this line.
         *
         * @param value the posted balance after this line
         * @return this builder
         */
        public Builder balance(Money value) {
            this.balance = Objects.requireNonNull(value, "balance");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         * @throws NullPointerException if a part that must be there was not set
         */
        public StatementLine build() {
            return new StatementLine(this);
        }
    }
}
