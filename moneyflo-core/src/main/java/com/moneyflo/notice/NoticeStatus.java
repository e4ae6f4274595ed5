package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The delivery status of a notice, for operators. It holds no message, no amount and no phone number. This class is
 * immutable and thread-safe. Its text form shows id, kind and state.
 */
public final class NoticeStatus {

    private final MessageId id;
    private final CustomerId customer;
    private final @Nullable AccountNumber account;
    private final NoticeKind kind;
    private final Channel channel;
    private final NoticeState state;
    private final int attempts;
    private final Instant dueAt;
    private final Instant expiresAt;
    private final @Nullable Instant firstTriedAt;
    private final @Nullable Instant doneAt;
    private final @Nullable String providerId;
    private final @Nullable String reason;

    private NoticeStatus(Builder builder) {
        id = builder.id;
        customer = builder.customer;
        account = builder.account;
        kind = builder.kind;
        channel = Objects.requireNonNull(builder.channel, "channel");
        state = builder.state;
        attempts = builder.attempts;
        dueAt = Objects.requireNonNull(builder.dueAt, "dueAt");
        expiresAt = Objects.requireNonNull(builder.expiresAt, "expiresAt");
        firstTriedAt = builder.firstTriedAt;
        doneAt = builder.doneAt;
        providerId = builder.providerId;
        reason = builder.reason;
    }

    /**
     * Starts a status. The library returns finished ones; hosts build them in tests.
     *
     * @param id the id of the notice, which is also the id of its message
     * @param customer the customer that the notice is for
     * @param kind the kind of the notice
     * @param state the state
     * @return a builder for the rest
     */
    public static Builder builder(MessageId id, CustomerId customer, NoticeKind kind, NoticeState state) {
        return new Builder(id, customer, kind, state);
    }

    /** {@return the id of the notice, which is also the id of its message} */
    public MessageId id() {
        return id;
    }

    /** {@return the customer that the notice is for} */
    public CustomerId customer() {
        return customer;
    }

    /** {@return the account that the notice is about, or empty; show it as {@link #maskedAccount()}} */
    public Optional<AccountNumber> account() {
        return Optional.ofNullable(account);
    }

    /** {@return the kind of the notice} */
    public NoticeKind kind() {
        return kind;
    }

    /** {@return the channel} */
    public Channel channel() {
        return channel;
    }

    /** {@return the state} */
    public NoticeState state() {
        return state;
    }

    /** {@return the number of deliveries that were made or begun} */
    public int attempts() {
        return attempts;
    }

    /** {@return when the notice is or was due, UTC} */
    public Instant dueAt() {
        return dueAt;
    }

    /** {@return when the notice expires, UTC; the relay does not send it from then on} */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@return when the first delivery began, UTC, or empty} */
    public Optional<Instant> firstTriedAt() {
        return Optional.ofNullable(firstTriedAt);
    }

    /** {@return when the notice reached its present state, UTC; empty while it waits to be sent} */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** {@return the provider's id of the message, or empty} */
    public Optional<String> providerId() {
        return Optional.ofNullable(providerId);
    }

    /** {@return the last reason that a provider or the bank gave, or empty; it holds no personal data} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Returns the account as customers see it, by its last four characters.
     *
     * @return such as {@code XX1234}; an empty string if the notice is about no account
     */
    public String maskedAccount() {
        return account == null ? "" : NoticeValues.masked(account);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoticeStatus that
                && id.equals(that.id)
                && customer.equals(that.customer)
                && Objects.equals(account, that.account)
                && kind.equals(that.kind)
                && channel.equals(that.channel)
                && state.equals(that.state)
                && attempts == that.attempts
                && dueAt.equals(that.dueAt)
                && expiresAt.equals(that.expiresAt)
                && Objects.equals(firstTriedAt, that.firstTriedAt)
                && Objects.equals(doneAt, that.doneAt)
                && Objects.equals(providerId, that.providerId)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the id, the kind and the state. */
    @Override
    public String toString() {
        return "NoticeStatus[" + id + ", " + kind + ", " + state + "]";
    }

    /** Collects the parts of a {@link NoticeStatus}. Used by one thread. */
    public static final class Builder {

        private final MessageId id;
        private final CustomerId customer;
        private @Nullable AccountNumber account;
        private final NoticeKind kind;
        private @Nullable Channel channel;
        private final NoticeState state;
        private int attempts;
        private @Nullable Instant dueAt;
        private @Nullable Instant expiresAt;
        private @Nullable Instant firstTriedAt;
        private @Nullable Instant doneAt;
        private @Nullable String providerId;
        private @Nullable String reason;

        private Builder(MessageId id, CustomerId customer, NoticeKind kind, NoticeState state) {
            this.id = Objects.requireNonNull(id, "id");
            this.customer = Objects.requireNonNull(customer, "customer");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.state = Objects.requireNonNull(state, "state");
        }

        /**
         * Sets the account that the notice is about.
         *
         * @param value the account that the notice is about; null for none
         * @return this builder
         */
        public Builder account(@Nullable AccountNumber value) {
            this.account = value;
            return this;
        }

        /**
         * Sets the channel.
         *
         * @param value the channel
         * @return this builder
         */
        public Builder channel(Channel value) {
            this.channel = Objects.requireNonNull(value, "channel");
            return this;
        }

        /**
         * Sets the number of deliveries that were made or begun.
         *
         * @param value the number of deliveries that were made or begun
         * @return this builder
         */
        public Builder attempts(int value) {
            this.attempts = value;
            return this;
        }

        /**
         * Sets when the notice is or was due.
         *
         * @param value when the notice is or was due, UTC
         * @return this builder
         */
        public Builder dueAt(Instant value) {
            this.dueAt = Objects.requireNonNull(value, "dueAt");
            return this;
        }

        /**
         * Sets when the notice expires.
         *
         * @param value when the notice expires, UTC; the relay does not send it from then on
         * @return this builder
         */
        public Builder expiresAt(Instant value) {
            this.expiresAt = Objects.requireNonNull(value, "expiresAt");
            return this;
        }

        /**
         * Sets when the first delivery began.
         *
         * @param value when the first delivery began, UTC; null for none
         * @return this builder
         */
        public Builder firstTriedAt(@Nullable Instant value) {
            this.firstTriedAt = value;
            return this;
        }

        /**
         * Sets when the notice reached its present state.
         *
         * @param value when the notice reached its present state, UTC; null for none
         * @return this builder
         */
        public Builder doneAt(@Nullable Instant value) {
            this.doneAt = value;
            return this;
        }

        /**
         * Sets the provider's id of the message.
         *
         * @param value the provider's id of the message; null for none
         * @return this builder
         */
        public Builder providerId(@Nullable String value) {
            this.providerId = value;
            return this;
        }

        /**
         * Sets the last reason that a provider or the bank gave.
         *
         * @param value the last reason that a provider or the bank gave; null for none
         * @return this builder
         */
        public Builder reason(@Nullable String value) {
            this.reason = value;
            return this;
        }

        /**
         * Builds the status.
         *
         * @return the status
         * @throws NullPointerException if the channel, {@code dueAt} or {@code expiresAt} was not set
         */
        public NoticeStatus build() {
            return new NoticeStatus(this);
        }
    }
}
