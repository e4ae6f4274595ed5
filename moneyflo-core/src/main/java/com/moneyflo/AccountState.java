package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account at one moment. This class is immutable and thread-safe. */
public final class AccountState {

    private final AccountNumber number;
    private final @Nullable CustomerId customer;
    private final @Nullable InternalAccount own;
    private final AccountStatus status;
    private final Balance balance;
    private final Money overdraft;
    private final Instant openedAt;

    private AccountState(Builder builder) {
        number = builder.number;
        customer = builder.customer;
        own = builder.own;
        status = Objects.requireNonNull(builder.status, "status");
        balance = Objects.requireNonNull(builder.balance, "balance");
        overdraft = Objects.requireNonNull(builder.overdraft, "overdraft");
        openedAt = Objects.requireNonNull(builder.openedAt, "openedAt");
        if ((customer == null) == (own == null)) {
            throw new IllegalArgumentException(
                    "Account " + number + " must belong to a customer or to the bank. Give one of the two, not both.");
        }
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @param number the account number
     * @return a builder for the rest
     */
    public static Builder builder(AccountNumber number) {
        return new Builder(number);
    }

    /** {@return the account number} */
    public AccountNumber number() {
        return number;
    }

    /** {@return the owner; empty for an internal account} */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customer);
    }

    /** {@return the name of an internal account; empty for the account of a customer} */
    public Optional<InternalAccount> own() {
        return Optional.ofNullable(own);
    }

    /** {@return whether the account may receive money and pay} */
    public AccountStatus status() {
        return status;
    }

    /** {@return the balance} */
    public Balance balance() {
        return balance;
    }

    /**
     * {@return how far the balance may fall below zero; zero for an internal account too, though an internal account
     * has no limit}
     */
    public Money overdraft() {
        return overdraft;
    }

    /** {@return when the account was opened, UTC} */
    public Instant openedAt() {
        return openedAt;
    }

    /** {@return the ISO 4217 code of the currency of the account} */
    public String currency() {
        return overdraft.currency().getCurrencyCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountState that
                && number.equals(that.number)
                && Objects.equals(customer, that.customer)
                && Objects.equals(own, that.own)
                && status.equals(that.status)
                && balance.equals(that.balance)
                && overdraft.equals(that.overdraft)
                && openedAt.equals(that.openedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, customer, own, status, balance, overdraft, openedAt);
    }

    @Override
    public String toString() {
        return "AccountState[number=" + number + ", customer=" + customer + ", own=" + own + ", status=" + status
                + ", balance=" + balance + ", overdraft=" + overdraft + ", openedAt=" + openedAt + "]";
    }

    /** Collects the parts of a {@link AccountState}. Used by one thread. */
    public static final class Builder {

        private final AccountNumber number;
        private @Nullable CustomerId customer;
        private @Nullable InternalAccount own;
        private @Nullable AccountStatus status;
        private @Nullable Balance balance;
        private @Nullable Money overdraft;
        private @Nullable Instant openedAt;

        private Builder(AccountNumber number) {
            this.number = Objects.requireNonNull(number, "number");
        }

        /**
         * Sets the owner.
         *
         * @param value the owner; null for none
         * @return this builder
         */
        public Builder customer(@Nullable CustomerId value) {
            this.customer = value;
            return this;
        }

        /**
         * Sets the name of an internal account.
         *
         * @param value the name of an internal account; null for none
         * @return this builder
         */
        public Builder own(@Nullable InternalAccount value) {
            this.own = value;
            return this;
        }

        /**
         * Sets whether the account may receive money and pay.
         *
         * @param value whether the account may receive money and pay
         * @return this builder
         */
        public Builder status(AccountStatus value) {
            this.status = Objects.requireNonNull(value, "status");
            return this;
        }

        /**
         * Sets the balance.
         *
         * @param value the balance
         * @return this builder
         */
        public Builder balance(Balance value) {
            this.balance = Objects.requireNonNull(value, "balance");
            return this;
        }

        /**
         * Sets the overdraft limit: how far the balance may fall below zero.
         *
         * @param value the overdraft limit: how far the balance may fall below zero
         * @return this builder
         */
        public Builder overdraft(Money value) {
            this.overdraft = Objects.requireNonNull(value, "overdraft");
            return this;
        }

        /**
         * Sets when the account was opened.
         *
         * @param value when the account was opened, UTC
         * @return this builder
         */
        public Builder openedAt(Instant value) {
            this.openedAt = Objects.requireNonNull(value, "openedAt");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         * @throws NullPointerException if a part that must be there was not set
         * @throws IllegalArgumentException if the account belongs neither to a customer nor to the bank, or to both
         */
        public AccountState build() {
            return new AccountState(this);
        }
    }
}
