package com.moneyflo.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A standing order at one moment. This class is immutable and thread-safe. Its text form shows neither the payee nor
 * the memo.
 */
public final class StandingOrder {

    private final StandingOrderId id;
    private final AccountNumber from;
    private final AccountNumber to;
    private final Money amount;
    private final Schedule schedule;
    private final String payee;
    private final @Nullable Memo memo;
    private final StandingOrderState state;
    private final @Nullable LocalDate due;
    private final @Nullable LocalDate last;
    private final @Nullable Integer remaining;
    private final int failures;
    private final int remindDays;
    private final RetryRule retry;

    private StandingOrder(Builder builder) {
        id = builder.id;
        from = builder.from;
        to = builder.to;
        amount = builder.amount;
        schedule = builder.schedule;
        payee = Objects.requireNonNull(builder.payee, "payee");
        memo = builder.memo;
        state = Objects.requireNonNull(builder.state, "state");
        due = builder.due;
        last = builder.last;
        remaining = builder.remaining;
        failures = builder.failures;
        remindDays = builder.remindDays;
        retry = Objects.requireNonNull(builder.retry, "retry");
    }

    /**
     * Starts an order. The library returns finished orders; hosts build orders in tests.
     *
     * @param id the id
     * @param from the account that pays
     * @param to the account that receives
     * @param amount the amount of each payment
     * @param schedule the schedule
     * @return a builder for the rest
     */
    public static Builder builder(
            StandingOrderId id, AccountNumber from, AccountNumber to, Money amount, Schedule schedule) {
        return new Builder(id, from, to, amount, schedule);
    }

    /** {@return the id} */
    public StandingOrderId id() {
        return id;
    }

    /** {@return the account that pays} */
    public AccountNumber from() {
        return from;
    }

    /** {@return the account that receives} */
    public AccountNumber to() {
        return to;
    }

    /** {@return the amount of each payment} */
    public Money amount() {
        return amount;
    }

    /** {@return the schedule} */
    public Schedule schedule() {
        return schedule;
    }

    /** {@return the name of the payee} */
    public String payee() {
        return payee;
    }

    /** {@return the memo, or empty} */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memo);
    }

    /** {@return the state} */
    public StandingOrderState state() {
        return state;
    }

    /** {@return the due date that is paid next or tried again; empty once the order has ended} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** {@return the last day on which a payment may be due, or empty} */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /** {@return the number of payments left; empty if the number is not limited} */
    public OptionalInt remaining() {
        return remaining == null ? OptionalInt.empty() : OptionalInt.of(remaining);
    }

    /** {@return how often the payment for {@link #due()} was refused} */
    public int failures() {
        return failures;
    }

    /** {@return how many days before a payment the payer is reminded; zero for never} */
    public int remindDays() {
        return remindDays;
    }

    /** {@return the rule for refused payments} */
    public RetryRule retry() {
        return retry;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandingOrder that
                && id.equals(that.id)
                && from.equals(that.from)
                && to.equals(that.to)
                && amount.equals(that.amount)
                && schedule.equals(that.schedule)
                && payee.equals(that.payee)
                && Objects.equals(memo, that.memo)
                && state.equals(that.state)
                && Objects.equals(due, that.due)
                && Objects.equals(last, that.last)
                && Objects.equals(remaining, that.remaining)
                && failures == that.failures
                && remindDays == that.remindDays
                && retry.equals(that.retry);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "StandingOrder[" + id + ", " + amount + " from " + from + " to " + to + ", " + schedule + ", " + state
                + (due == null ? "" : ", due " + due) + "]";
    }

    /** Collects the parts of a {@link StandingOrder}. Used by one thread. */
    public static final class Builder {

        private final StandingOrderId id;
        private final AccountNumber from;
        private final AccountNumber to;
        private final Money amount;
        private final Schedule schedule;
        private @Nullable String payee;
        private @Nullable Memo memo;
        private @Nullable StandingOrderState state;
        private @Nullable LocalDate due;
        private @Nullable LocalDate last;
        private @Nullable Integer remaining;
        private int failures;
        private int remindDays;
        private @Nullable RetryRule retry;

        private Builder(StandingOrderId id, AccountNumber from, AccountNumber to, Money amount, Schedule schedule) {
            this.id = Objects.requireNonNull(id, "id");
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
            this.amount = Objects.requireNonNull(amount, "amount");
            this.schedule = Objects.requireNonNull(schedule, "schedule");
        }

        /**
         * Sets the name of the payee.
         *
         * @param value the name of the payee
         * @return this builder
         */
        public Builder payee(String value) {
            this.payee = Objects.requireNonNull(value, "payee");
            return this;
        }

        /**
         * Sets the memo.
         *
         * @param value the memo; null for none
         * @return this builder
         */
        public Builder memo(@Nullable Memo value) {
            this.memo = value;
            return this;
        }

        /**
         * Sets the state.
         *
         * @param value the state
         * @return this builder
         */
        public Builder state(StandingOrderState value) {
            this.state = Objects.requireNonNull(value, "state");
            return this;
        }

        /**
         * Sets the due date that is paid next.
         *
         * @param value the due date that is paid next; null for none
         * @return this builder
         */
        public Builder due(@Nullable LocalDate value) {
            this.due = value;
            return this;
        }

        /**
         * Sets the last day on which a payment may be due.
         *
         * @param value the last day on which a payment may be due; null for none
         * @return this builder
         */
        public Builder last(@Nullable LocalDate value) {
            this.last = value;
            return this;
        }

        /**
         * Sets the number of payments left.
         *
         * @param value the number of payments left; null for none
         * @return this builder
         */
        public Builder remaining(@Nullable Integer value) {
            this.remaining = value;
            return this;
        }

        /**
         * Sets how often the payment for {@link #due()} was refused.
         *
         * @param value how often the payment for {@link #due()} was refused
         * @return this builder
         */
        public Builder failures(int value) {
            this.failures = value;
            return this;
        }

        /**
         * Sets how many days before a payment the payer is reminded.
         *
         * @param value how many days before a payment the payer is reminded; zero for never
         * @return this builder
         */
        public Builder remindDays(int value) {
            this.remindDays = value;
            return this;
        }

        /**
         * Sets the rule for refused payments.
         *
         * @param value the rule for refused payments
         * @return this builder
         */
        public Builder retry(RetryRule value) {
            this.retry = Objects.requireNonNull(value, "retry");
            return this;
        }

        /**
         * Builds the order.
         *
         * @return the order
         * @throws NullPointerException if the payee, the state or the rule for refused payments was not set
         */
        public StandingOrder build() {
            return new StandingOrder(this);
        }
    }
}
