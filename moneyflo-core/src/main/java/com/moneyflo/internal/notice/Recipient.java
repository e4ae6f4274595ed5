package com.moneyflo.internal.notice;

import com.moneyflo.NotificationSettings;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the recipient of messages.
 *
 * @param phone the number to send to; null if the customer has none
 * @param phoneRefused whether a provider says that the phone takes no messages
 * @param settings whether, in which language and when the customer wants messages
 */
public record Recipient(@Nullable String phone, boolean phoneRefused, NotificationSettings settings) {

    /** Shows no phone number. */
    @Override
    public String toString() {
        return "Recipient[" + settings + "]";
    }
}
