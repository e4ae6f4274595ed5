package com.moneyflo;

import java.time.LocalTime;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether, in which language and at which hours a customer receives SMS. Times are in the bank's time zone. This class
 * is immutable and thread-safe.
 */
public final class NotificationSettings {

    private final boolean enabled;
    private final Locale locale;
    private final @Nullable LocalTime quietFrom;
    private final @Nullable LocalTime quietUntil;

    private NotificationSettings(
            boolean enabled, Locale locale, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil) {
        this.enabled = enabled;
        this.locale = regional(Objects.requireNonNull(locale, "locale"));
        this.quietFrom = quietFrom;
        this.quietUntil = quietUntil;
        if (quietFrom != null && quietFrom.equals(quietUntil)) {
            throw new IllegalArgumentException("The quiet hours are from " + quietFrom + " until " + quietUntil
                    + ". Give two different times, or none.");
        }
    }

    /** Only language, script and region select a template; the rest of a locale is dropped. */
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

    /**
     * Starts with notifications on, in English, without quiet hours.
     *
     * @return the settings
     */
    public static NotificationSettings on() {
        return new NotificationSettings(true, Locale.ENGLISH, null, null);
    }

    /**
     * Returns a copy with notifications off.
     *
     * @return a copy
     */
    public NotificationSettings off() {
        return new NotificationSettings(false, locale, quietFrom, quietUntil);
    }

    /**
     * Returns a copy in another language.
     *
     * @param language the locale; only its language, script and region count
     * @return a copy
     * @throws IllegalArgumentException if no language tag can have this language or region
     */
    public NotificationSettings in(Locale language) {
        return new NotificationSettings(enabled, language, quietFrom, quietUntil);
    }

    /**
     * Returns a copy with quiet hours. In quiet hours the relay sends only urgent messages; other messages wait until
     * the quiet hours end.
     *
     * @param from when they begin, to the minute
     * @param until when they end; on the next day if that is before {@code from}
     * @return a copy
     * @throws IllegalArgumentException if both times are the same
     */
    public NotificationSettings quiet(LocalTime from, LocalTime until) {
        return new NotificationSettings(
                enabled, locale, Objects.requireNonNull(from, "from"), Objects.requireNonNull(until, "until"));
    }

    /** {@return whether the customer opted in to SMS} */
    public boolean enabled() {
        return enabled;
    }

    /** {@return the language, script and region; the bank uses English where it has no template for them} */
    public Locale locale() {
        return locale;
    }

    /** {@return when the quiet hours begin; empty if there are none} */
    public Optional<LocalTime> quietFrom() {
        return Optional.ofNullable(quietFrom);
    }

    /** {@return when the quiet hours end, on the next day if that is before they begin; empty if there are none} */
    public Optional<LocalTime> quietUntil() {
        return Optional.ofNullable(quietUntil);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotificationSettings that
                && enabled == that.enabled
                && locale.equals(that.locale)
                && Objects.equals(quietFrom, that.quietFrom)
                && Objects.equals(quietUntil, that.quietUntil);
    }

    @Override
    public int hashCode() {
        return Objects.hash(enabled, locale, quietFrom, quietUntil);
    }

    @Override
    public String toString() {
        return "NotificationSettings[enabled=" + enabled + ", locale=" + locale + ", quietFrom=" + quietFrom
                + ", quietUntil=" + quietUntil + "]";
    }
}
