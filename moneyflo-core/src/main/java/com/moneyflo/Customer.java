package com.moneyflo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A registered customer. This class is immutable and thread-safe; its text form shows the id alone.
 *
 * @param id the library's name for the customer
 * @param firstName as registered
 * @param lastName as registered
 * @param phone E.164 form, or null where there is none
 * @param notificationsEnabled whether the customer asked for text messages
 */
public record Customer(
        CustomerId id,
        String firstName,
        String lastName,
        @Nullable String phone,
        boolean notificationsEnabled) {

    /** Checks that nothing but the phone is missing. */
    public Customer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(firstName, "firstName");
        Objects.requireNonNull(lastName, "lastName");
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
