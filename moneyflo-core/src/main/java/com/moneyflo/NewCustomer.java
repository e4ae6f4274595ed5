package com.moneyflo;

import com.moneyflo.internal.check.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer about to be registered.
 *
 * <pre>{@code
 * bank.register(NewCustomer.named("Asha", "Rao").phone("+919876543210").notificationsEnabled(true));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; its text form hides who it is about.
 *
 * @param firstName 1 to 100 characters
 * @param lastName 1 to 100 characters
 * @param phone E.164 form such as {@code +919876543210}, or null where there is none
 * @param notificationsEnabled whether the customer asked for text messages; needs a phone
 */
public record NewCustomer(
        String firstName, String lastName, @Nullable String phone, boolean notificationsEnabled) {

    /**
     * Checks names and phone.
     *
     * @throws IllegalArgumentException if a name is blank, too long or holds control characters, or the phone is
     *     not E.164
     */
    public NewCustomer {
        Text.checked("first name", firstName, 100);
        Text.checked("last name", lastName, 100);
        if (phone != null) {
            Arguments.phone(phone);
        }
    }

    /**
     * Starts with the name alone: no phone, no text messages.
     *
     * @param firstName 1 to 100 characters
     * @param lastName 1 to 100 characters
     * @return the customer to be
     * @throws IllegalArgumentException if a name is blank, too long or holds control characters
     */
    public static NewCustomer named(String firstName, String lastName) {
        return new NewCustomer(firstName, lastName, null, false);
    }

    /**
     * The same with a phone.
     *
     * @param number E.164 form, such as {@code +919876543210}
     * @return a copy
     * @throws IllegalArgumentException if the number is not E.164
     */
    public NewCustomer phone(String number) {
        return new NewCustomer(firstName, lastName, Objects.requireNonNull(number, "number"), notificationsEnabled);
    }

    /**
     * The same with the wish for text messages.
     *
     * @param wanted true to ask for them; registering then needs a phone
     * @return a copy
     */
    public NewCustomer notificationsEnabled(boolean wanted) {
        return new NewCustomer(firstName, lastName, phone, wanted);
    }

    /** Hides the person. */
    @Override
    public String toString() {
        return "NewCustomer[hidden]";
    }
}
