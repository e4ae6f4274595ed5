package com.moneyflo;

import java.time.LocalTime;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants to be texted. This class is immutable and thread-safe.
 *
 * @param enabled whether at all
 * @param locale in which language, script and region, of which the bank takes what it has words in; where it has
 *     none, English
 * @param quietFrom when the quiet hours begin, in the bank's time zone and to the minute; null where no hour is quiet
 * @param quietUntil when they end, on the next day where that is before they begin; null where no hour is quiet
 */
public record NotificationSettings(
        boolean enabled,
        Locale locale,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {

    /**
     * Checks that quiet hours have both ends.
     *
     * @throws IllegalArgumentException if one is missing, or both are the same, or the locale is none that a
     *     language tag can name
     */
    public NotificationSettings {
        locale = regional(Objects.requireNonNull(locale, "locale"));
        if ((quietFrom == null) != (quietUntil == null) || (quietFrom != null && quietFrom.equals(quietUntil))) {
            throw new IllegalArgumentException("The quiet hours are from " + quietFrom + " until " + quietUntil
                    + ". Give two different times, or none.");
        }
    }

    /** Nothing else of a locale has a bearing on words, and only that is kept. */
    private static Locale regional(Locale locale) {
        try {
            return new Locale.Builder()
                    .setLanguage(locale.getLanguage())
                    .setScript(locale.getScript())
                    .setRegion(locale.getCountry())
                    .build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "The locale has a language or region that no language tag can have. Give one such as hi-IN.", e);
        }
    }

    /** Texts at any hour, in English. */
    public static NotificationSettings on() {
        return new NotificationSettings(true, Locale.ENGLISH, null, null);
    }

    /**
     * The same without texts.
     *
     * @return a copy
     */
    public NotificationSettings off() {
        return new NotificationSettings(false, locale, quietFrom, quietUntil);
    }

    /**
     * The same in a language.
     *
     * @param language of which only language, script and region count
     * @return a copy
     */
    public NotificationSettings in(Locale language) {
        return new NotificationSettings(enabled, language, quietFrom, quietUntil);
    }

    /**
     * The same with hours in which only what is urgent is sent; what else there is waits for their end.
     *
     * @param from when they begin
     * @param until when they end
     * @return a copy
     * @throws IllegalArgumentException if both are the same
     */
    public NotificationSettings quiet(LocalTime from, LocalTime until) {
        return new NotificationSettings(
                enabled, locale, Objects.requireNonNull(from, "from"), Objects.requireNonNull(until, "until"));
    }
}
