package com.moneyflo;

import com.moneyflo.internal.check.Text;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer that the host wants to register.
 *
 * <pre>{@code
 * bank.register(NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its text form shows no personal data.
 */
public final class NewCustomer {

    private static final int MAX_NAME = 100;

    private final String firstName;
    private final String lastName;
    private final @Nullable PhoneNumber phone;
    private final boolean notificationsEnabled;

    private NewCustomer(String firstName, String lastName, @Nullable PhoneNumber phone, boolean notificationsEnabled) {
        this.firstName = Text.checked("first name", firstName, MAX_NAME);
        this.lastName = Text.checked("last name", lastName, MAX_NAME);
        this.phone = phone;
        this.notificationsEnabled = notificationsEnabled;
    }

    /**
     * Starts with the name alone: no phone, no notifications.
     *
     * @param firstName 1 to 100 characters
     * @param lastName 1 to 100 characters
     * @return the new customer
     * @throws IllegalArgumentException if a name is blank, too long or holds control characters
     */
    public static NewCustomer named(String firstName, String lastName) {
        return new NewCustomer(firstName, lastName, null, false);
    }

    /**
     * Returns a copy with a phone number.
     *
     * @param number in E.164 form, such as {@code +919876543210}
     * @return a copy
     * @throws IllegalArgumentException if the number is not in E.164 form
     */
    public NewCustomer phone(String number) {
        return phone(PhoneNumber.of(number));
    }

    /**
     * Returns a copy with a phone number.
     *
     * @param number the phone number
     * @return a copy
     */
    public NewCustomer phone(PhoneNumber number) {
        return new NewCustomer(firstName, lastName, Objects.requireNonNull(number, "number"), notificationsEnabled);
    }

    /**
     * Returns a copy with notifications on or off. The bank registers a customer with notifications only if the
     * customer has a phone.
     *
     * @param enabled true if the customer opted in to SMS
     * @return a copy
     */
    public NewCustomer notificationsEnabled(boolean enabled) {
        return new NewCustomer(firstName, lastName, phone, enabled);
    }

    /** {@return the first name} */
    public String firstName() {
        return firstName;
    }

    /** {@return the last name} */
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
        return other instanceof NewCustomer that
                && firstName.equals(that.firstName)
                && lastName.equals(that.lastName)
                && Objects.equals(phone, that.phone)
                && notificationsEnabled == that.notificationsEnabled;
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstName, lastName, phone, notificationsEnabled);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "NewCustomer[hidden]";
    }
}
