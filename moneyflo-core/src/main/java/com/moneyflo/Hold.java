package com.moneyflo;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hold at one moment: an amount that is reserved on one account. A hold ends by one capture, by a release or by its
 * expiry, whichever comes first. This class is immutable and thread-safe.
 */
public final class Hold {

    private final TransferId id;
    private final AccountNumber account;
    private final Money amount;
    private final Money captured;
    private final HoldStatus status;
    private final Instant placedAt;
    private final Instant expiresAt;

    private Hold(Builder builder) {
        id = builder.id;
        account = builder.account;
        amount = builder.amount;
        captured = Objects.requireNonNull(builder.captured, "captured");
        status = Objects.requireNonNull(builder.status, "status");
        placedAt = Objects.requireNonNull(builder.placedAt, "placedAt");
        expiresAt = Objects.requireNonNull(builder.expiresAt, "expiresAt");
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @param id the id of the hold, which is also the id of the command that placed it
     * @param account the account whose money is reserved
     * @param amount the reserved amount, above zero
     * @return a builder for the rest
     */
    public static Builder builder(TransferId id, AccountNumber account, Money amount) {
        return new Builder(id, account, amount);
    }

    /** {@return the id of the hold, which is also the id of the command that placed it} */
    public TransferId id() {
        return id;
    }

    /** {@return the account whose money is reserved} */
    public AccountNumber account() {
        return account;
    }

    /** {@return the reserved amount, above zero} */
    public Money amount() {
        return amount;
    }

    /** {@return the captured amount; zero unless the status is {@link HoldStatus#CAPTURED}} */
    public Money captured() {
        return captured;
    }

    /** {@return whether the hold is active, or how it ended} */
    public HoldStatus status() {
        return status;
    }

    /** {@return when the hold was placed, UTC, by the clock of the database} */
    public Instant placedAt() {
        return placedAt;
    }

    /** {@return when the hold stops reserving money, UTC, by the clock of the database} */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** {@return a builder that starts with the values of this one} */
    public Builder toBuilder() {
        return new Builder(id, account, amount)
                .captured(captured)
                .status(status)
                .placedAt(placedAt)
                .expiresAt(expiresAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hold that
                && id.equals(that.id)
                && account.equals(that.account)
                && amount.equals(that.amount)
                && captured.equals(that.captured)
                && status.equals(that.status)
                && placedAt.equals(that.placedAt)
                && expiresAt.equals(that.expiresAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, account, amount, captured, status, placedAt, expiresAt);
    }

    @Override
    public String toString() {
        return "Hold[id=" + id + ", account=" + account + ", amount=" + amount + ", captured=" + captured + ", status="
                + status + ", placedAt=" + placedAt + ", expiresAt=" + expiresAt + "]";
    }

    /** Collects the parts of a {@link Hold}. Used by one thread. */
    public static final class Builder {

        private final TransferId id;
        private final AccountNumber account;
        private final Money amount;
        private @Nullable Money captured;
        private @Nullable HoldStatus status;
        private @Nullable Instant placedAt;
        private @Nullable Instant expiresAt;

        private Builder(TransferId id, AccountNumber account, Money amount) {
            this.id = Objects.requireNonNull(id, "id");
            this.account = Objects.requireNonNull(account, "account");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets the captured amount.
         *
         * @param value the captured amount; zero unless the status is {@link HoldStatus#CAPTURED}
         * @return this builder
         */
        public Builder captured(Money value) {
            this.captured = Objects.requireNonNull(value, "captured");
            return this;
        }

        /**
         * Sets whether the hold is active.
         *
         * @param value whether the hold is active, or how it ended
         * @return this builder
         */
        public Builder status(HoldStatus value) {
            this.status = Objects.requireNonNull(value, "status");
            return this;
        }

        /**
         * Sets when the hold was placed.
         *
         * @param value when the hold was placed, UTC, by the clock of the database
         * @return this builder
         */
        public Builder placedAt(Instant value) {
            this.placedAt = Objects.requireNonNull(value, "placedAt");
            return this;
        }

        /**
         * Sets when the hold stops reserving money.
         *
         * @param value when the hold stops reserving money, UTC, by the clock of the database
         * @return this builder
         */
        public Builder expiresAt(Instant value) {
            this.expiresAt = Objects.requireNonNull(value, "expiresAt");
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         * @throws NullPointerException if a part that must be there was not set
         */
        public Hold build() {
            return new Hold(this);
        }
    }
}
