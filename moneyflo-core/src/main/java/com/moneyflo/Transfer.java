package com.moneyflo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipt for a command that was carried out. This class is immutable and thread-safe. Its text form shows neither
 * the memo nor the labels.
 */
public final class Transfer implements Outcome {

    private final TransferId id;
    private final TransferKind kind;
    private final Instant at;
    private final List<Entry> entries;
    private final @Nullable IdempotencyKey key;
    private final @Nullable Memo memo;
    private final List<Label> labels;
    private final @Nullable TransferId subject;
    private final @Nullable TransferId reversedBy;

    private Transfer(Builder builder) {
        id = builder.id;
        kind = builder.kind;
        at = builder.at;
        entries = builder.entries;
        key = builder.key;
        memo = builder.memo;
        labels = builder.labels;
        subject = builder.subject;
        reversedBy = builder.reversedBy;
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @param id the id of the command
     * @param kind the kind of the command
     * @param at when the ledger decided it, by the clock of the database
     * @return a builder for the rest
     */
    public static Builder builder(TransferId id, TransferKind kind, Instant at) {
        return new Builder(id, kind, at);
    }

    /** {@return the id of the command} */
    @Override
    public TransferId id() {
        return id;
    }

    /** {@return the kind of the command} */
    public TransferKind kind() {
        return kind;
    }

    /** {@return when the ledger decided it, by the clock of the database} */
    @Override
    public Instant at() {
        return at;
    }

    /**
     * {@return the entries: debits first, then by account and sequence number; empty for a hold and a release, which
     * move nothing}
     */
    public List<Entry> entries() {
        return entries;
    }

    /** {@return the idempotency key of the caller, or empty} */
    public Optional<IdempotencyKey> key() {
        return Optional.ofNullable(key);
    }

    /** {@return the memo of the caller, or empty} */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memo);
    }

    /** {@return the labels of the caller} */
    public List<Label> labels() {
        return labels;
    }

    /**
     * {@return the hold that a capture or a release ended, or the transfer that a reversal reversed; otherwise empty}
     */
    public Optional<TransferId> subject() {
        return Optional.ofNullable(subject);
    }

    /** {@return the reversal of this transfer, as known when this was read; otherwise empty} */
    public Optional<TransferId> reversedBy() {
        return Optional.ofNullable(reversedBy);
    }

    /**
     * Returns the legs: the account and the amount of each entry, without the balance.
     *
     * @return a leg for each entry, in the same order
     */
    public List<Leg> legs() {
        return entries.stream()
                .map(entry -> new Leg(entry.account(), entry.amount()))
                .toList();
    }

    @Override
    public Transfer orThrow() {
        return this;
    }

    /** {@return a builder that starts with the values of this one} */
    public Builder toBuilder() {
        return new Builder(id, kind, at)
                .entries(entries)
                .key(key)
                .memo(memo)
                .labels(labels)
                .subject(subject)
                .reversedBy(reversedBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transfer that
                && id.equals(that.id)
                && kind.equals(that.kind)
                && at.equals(that.at)
                && entries.equals(that.entries)
                && Objects.equals(key, that.key)
                && Objects.equals(memo, that.memo)
                && labels.equals(that.labels)
                && Objects.equals(subject, that.subject)
                && Objects.equals(reversedBy, that.reversedBy);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the values without memo and labels, which may contain personal data. */
    @Override
    public String toString() {
        return "Transfer[id=" + id + ", kind=" + kind + ", at=" + at + ", entries=" + entries + ", key=" + key
                + ", subject=" + subject + ", reversedBy=" + reversedBy + "]";
    }

    /** Collects the parts of a {@link Transfer}. Used by one thread. */
    public static final class Builder {

        private final TransferId id;
        private final TransferKind kind;
        private final Instant at;
        private List<Entry> entries = List.of();
        private @Nullable IdempotencyKey key;
        private @Nullable Memo memo;
        private List<Label> labels = List.of();
        private @Nullable TransferId subject;
        private @Nullable TransferId reversedBy;

        private Builder(TransferId id, TransferKind kind, Instant at) {
            this.id = Objects.requireNonNull(id, "id");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.at = Objects.requireNonNull(at, "at");
        }

        /**
         * Sets the entries.
         *
         * @param value the entries: debits first, then by account and sequence number; empty for a hold and a release,
         *     which move nothing
         * @return this builder
         */
        public Builder entries(List<Entry> value) {
            this.entries = List.copyOf(value);
            return this;
        }

        /**
         * Sets the idempotency key of the caller.
         *
         * @param value the idempotency key of the caller; null for none
         * @return this builder
         */
        public Builder key(@Nullable IdempotencyKey value) {
            this.key = value;
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
         * Sets the labels of the caller.
         *
         * @param value the labels of the caller
         * @return this builder
         */
        public Builder labels(List<Label> value) {
            this.labels = List.copyOf(value);
            return this;
        }

        /**
         * Sets the hold that was captured or released.
         *
         * @param value the hold that was captured or released, or the transfer that was reversed; null for none
         * @return this builder
         */
        public Builder subject(@Nullable TransferId value) {
            this.subject = value;
            return this;
        }

        /**
         * Sets the reversal of this transfer.
         *
         * @param value the reversal of this transfer; null for none
         * @return this builder
         */
        public Builder reversedBy(@Nullable TransferId value) {
            this.reversedBy = value;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public Transfer build() {
            return new Transfer(this);
        }
    }
}
