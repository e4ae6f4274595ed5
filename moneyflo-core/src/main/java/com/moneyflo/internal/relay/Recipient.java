package com.moneyflo.internal.relay;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is texted, as he is when it is sent.
 *
 * @param phone where; null for nowhere
 * @param refused whether providers say that the phone takes no texts
 * @param wanted whether he wants to be told what happens on his accounts
 * @param locale in which language
 * @param quietFrom when his quiet hours begin; null where no hour is quiet
 * @param quietUntil when they end; null where no hour is quiet
 */
public record Recipient(
        @Nullable String phone,
        boolean refused,
        boolean wanted,
        Locale locale,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {

    /** Without his phone. */
    @Override
    public String toString() {
        return "Recipient[" + locale + "]";
    }
}
