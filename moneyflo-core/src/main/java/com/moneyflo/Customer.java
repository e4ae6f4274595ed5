package com.moneyflo;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered customer. This class is immutable and thread-safe. Its text form shows the id alone. */
public final class Customer {

    private final CustomerId id;
    private final String firstName;
    private final String lastName;
    private final @Nullable PhoneNumber phone;
    private final boolean notificationsEnabled;

    private Customer(Builder builder) {
        id = builder.id;
        firstName = builder.firstName;
        lastName = builder.lastName;
        phone = builder.phone;
        notificationsEnabled = builder.notificationsEnabled;
    }

    /**
     * Makes a builder. The library returns finished values, so a host needs a builder only in its tests.
     *
     * @param id the id of the customer
     * @param firstName the first name, as registered
     * @param lastName the last name, as registered
     * @return a builder for the rest
     */
    public static Builder builder(CustomerId id, String firstName, String lastName) {
        return new Builder(id, firstName, lastName);
    }

    /** {@return the id of the customer} */
    public CustomerId id() {
        return id;
    }

    /** {@return the first name, as registered} */
    public String firstName() {
        return firstName;
    }

    /** {@return the last name, as registered} */
    public String lastName() {
        return lastName;
    }

    /** {@return the phone number; empty if the customer has none} */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone);
    }

    /** {@return whether the customer opted in to SMS} */
    public boolean notificationsEnabled() {
        return notificationsEnabled;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer that
                && id.equals(that.id)
                && firstName.equals(that.firstName)
                && lastName.equals(that.lastName)
                && Objects.equals(phone, that.phone)
                && notificationsEnabled == that.notificationsEnabled;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, firstName, lastName, phone, notificationsEnabled);
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }

    /** Collects the parts of a {@link Customer}. Used by one thread. */
    public static final class Builder {

        private final CustomerId id;
        private final String firstName;
        private final String lastName;
        private @Nullable PhoneNumber phone;
        private boolean notificationsEnabled;

        private Builder(CustomerId id, String firstName, String lastName) {
            this.id = Objects.requireNonNull(id, "id");
            this.firstName = Objects.requireNonNull(firstName, "firstName");
            this.lastName = Objects.requireNonNull(lastName, "lastName");
        }

        /**
         * Sets the phone number.
         *
         * @param value the phone number; null for none
         * @return this builder
         */
        public Builder phone(@Nullable PhoneNumber value) {
            this.phone = value;
            return this;
        }

        /**
         * Sets whether the customer opted in to SMS.
         *
         * @param value whether the customer opted in to SMS
         * @return this builder
         */
        public Builder notificationsEnabled(boolean value) {
            this.notificationsEnabled = value;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public Customer build() {
            return new Customer(this);
        }
    }
}
