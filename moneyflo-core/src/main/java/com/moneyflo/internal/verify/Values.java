package com.moneyflo.internal.verify;

import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that recorded values can be read. Null can, where a column may be null. */
final class Values {

    private static final int SECONDS_PER_MINUTE = 60;

    private Values() {}

    static boolean isMemo(@Nullable String text) {
        return text == null || isRead(() -> new Memo(text));
    }

    /** A line for each label, such as {@code shop=7}. */
    static boolean areLabels(@Nullable String lines) {
        return lines == null || Arrays.stream(lines.split("\n", -1)).allMatch(Values::isLabel);
    }

    /** Bytes that are not UTF-8 do not survive decoding and encoding. */
    static boolean isKey(byte @Nullable [] utf8) {
        if (utf8 == null) {
            return true;
        }
        String text = new String(utf8, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8) && isRead(() -> new IdempotencyKey(text));
    }

    static boolean isPhone(@Nullable String number) {
        return number == null || isRead(() -> PhoneNumber.of(number));
    }

    static boolean isLanguage(@Nullable String tag) {
        return tag == null
                || isRead(() -> new Locale.Builder().setLanguageTag(tag).build());
    }

    /** Two different minutes of the day, or two nulls. */
    static boolean areQuietHours(@Nullable Integer from, @Nullable Integer until) {
        return (from == null && until == null)
                || isRead(() -> NotificationSettings.on().quiet(time(from), time(until)));
    }

    private static boolean isLabel(String line) {
        String[] parts = line.split("=", 2);
        return parts.length == 2 && isRead(() -> new Label(parts[0], parts[1]));
    }

    private static LocalTime time(@Nullable Integer minute) {
        return LocalTime.ofSecondOfDay((long) Objects.requireNonNull(minute, "minute") * SECONDS_PER_MINUTE);
    }

    private static boolean isRead(Supplier<?> reading) {
        try {
            return reading.get() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
