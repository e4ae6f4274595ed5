package com.moneyflo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of {@link Bank#verify()}. This class is immutable and thread-safe. */
public final class Verification {

    private final long accounts;
    private final long transfers;
    private final long entries;
    private final long faultCount;
    private final List<Fault> faults;

    private Verification(Builder builder) {
        accounts = builder.accounts;
        transfers = builder.transfers;
        entries = builder.entries;
        faultCount = builder.faultCount;
        faults = builder.faults;
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @return a builder for the rest
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the number of accounts that were read} */
    public long accounts() {
        return accounts;
    }

    /** {@return the number of commands that were read, with refused commands} */
    public long transfers() {
        return transfers;
    }

    /** {@return the number of entries that were read} */
    public long entries() {
        return entries;
    }

    /** {@return the number of faults that were found} */
    public long faultCount() {
        return faultCount;
    }

    /** {@return the first 1,000 faults; empty if the ledger is sound} */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * Says whether the ledger is sound, which means that no fault was found.
     *
     * @return true if no fault was found
     */
    public boolean isSound() {
        return faultCount == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verification that
                && accounts == that.accounts
                && transfers == that.transfers
                && entries == that.entries
                && faultCount == that.faultCount
                && faults.equals(that.faults);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accounts, transfers, entries, faultCount, faults);
    }

    /** Returns one line: {@code verified: A accounts, T transfers, E entries, F faults}. */
    @Override
    public String toString() {
        return "verified: " + accounts + " accounts, " + transfers + " transfers, " + entries + " entries, "
                + faultCount + " faults";
    }

    /** Collects the parts of a {@link Verification}. Used by one thread. */
    public static final class Builder {

        private long accounts;
        private long transfers;
        private long entries;
        private long faultCount;
        private List<Fault> faults = List.of();

        private Builder() {}

        /**
         * Sets the number of accounts that were read.
         *
         * @param value the number of accounts that were read
         * @return this builder
         */
        public Builder accounts(long value) {
            this.accounts = value;
            return this;
        }

        /**
         * Sets the number of commands that were read.
         *
         * @param value the number of commands that were read, with refused commands
         * @return this builder
         */
        public Builder transfers(long value) {
            this.transfers = value;
            return this;
        }

        /**
         * Sets the number of entries that were read.
         *
         * @param value the number of entries that were read
         * @return this builder
         */
        public Builder entries(long value) {
            this.entries = value;
            return this;
        }

        /**
         * Sets the number of faults that were found.
         *
         * @param value the number of faults that were found
         * @return this builder
         */
        public Builder faultCount(long value) {
            this.faultCount = value;
            return this;
        }

        /**
         * Sets the faults.
         *
         * @param value the first 1,000 faults; empty if the ledger is sound
         * @return this builder
         */
        public Builder faults(List<Fault> value) {
            this.faults = List.copyOf(value);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public Verification build() {
            return new Verification(this);
        }
    }
}
