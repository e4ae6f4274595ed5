package com.moneyflo.internal.customer;

import com.moneyflo.NotificationSettings;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody to be texted.
 *
 * @param phone where; null for nowhere
 * @param phoneRefused whether providers say that the phone takes no texts
 * @param settings how
 */
public record Addressee(@Nullable String phone, boolean phoneRefused, NotificationSettings settings) {

    /** Without the phone. */
    @Override
    public String toString() {
        return "Addressee[" + settings + "]";
    }
}
