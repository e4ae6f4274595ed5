package com.moneyflo.order;

import com.moneyflo.internal.check.Ranges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The due dates of a standing order. A schedule is a value: it uses no clock and no holidays, and always gives the same
 * dates. All implementations are immutable and thread-safe. {@link #parse} reads their text form.
 */
public sealed interface Schedule {

    /** The largest number of days between two due dates. */
    int MAX_DAYS = 3_650;

    /**
     * Returns the first due date of an order that begins on a day.
     *
     * @param from the day on which the order begins
     * @return that day or a later day; empty if there is no due date
     */
    Optional<LocalDate> first(LocalDate from);

    /**
     * Returns the due date that follows another due date. Dates do not drift: after the last day of February, a
     * schedule for the 31st gives March 31.
     *
     * @param after a due date
     * @return the next due date; empty if there is none
     */
    Optional<LocalDate> next(LocalDate after);

    /** Returns the text form, in which the bank stores the schedule. */
    @Override
    String toString();

    /**
     * Returns a schedule with one due date.
     *
     * @param day the due date
     * @return the schedule
     * @throws IllegalArgumentException if the day is before 1970 or after 9999
     */
    static Schedule once(LocalDate day) {
        return new Once(day);
    }

    /**
     * Returns a schedule with one due date in each month.
     *
     * @param day the day of the month, 1 to 31; in a shorter month its last day
     * @return the schedule
     * @throws IllegalArgumentException if the day is out of range
     */
    static Schedule monthly(int day) {
        return new Monthly(day);
    }

    /**
     * Returns a schedule with one due date in each week.
     *
     * @param day the day of the week
     * @return the schedule
     */
    static Schedule weekly(DayOfWeek day) {
        return new Weekly(day);
    }

    /**
     * Returns a schedule with a fixed number of days between due dates. The first due date is the day on which the
     * order begins.
     *
     * @param days the number of days, 1 to 3,650
     * @return the schedule
     * @throws IllegalArgumentException if the number is out of range
     */
    static Schedule everyDays(int days) {
        return new EveryDays(days);
    }

    /**
     * Reads the form that {@link #toString()} writes. Accepts no other form.
     *
     * @param text {@code once 2026-03-31}, {@code monthly 31}, {@code weekly monday} or {@code every 14 days}
     * @return the schedule
     * @throws IllegalArgumentException if the text is none of these
     */
    static Schedule parse(String text) {
        return ScheduleText.read(Objects.requireNonNull(text, "text"));
    }

    /**
     * A schedule with one due date, see {@link Schedule#once}.
     *
     * @param day the due date
     */
    record Once(LocalDate day) implements Schedule {
        /** Checks that the bank can store the day. */
        public Once {
            Ranges.day("day", day);
        }

        @Override
        public Optional<LocalDate> first(LocalDate from) {
            return Optional.of(day).filter(only -> !only.isBefore(from));
        }

        @Override
        public Optional<LocalDate> next(LocalDate after) {
            return Optional.of(day).filter(only -> only.isAfter(after));
        }

        /** Returns a text such as {@code once 2026-03-31}. */
        @Override
        public String toString() {
            return "once " + day;
        }
    }

    /**
     * A schedule with one due date in each month, see {@link Schedule#monthly}.
     *
     * @param day the day of the month, 1 to 31
     */
    record Monthly(int day) implements Schedule {
        /** Checks the day. */
        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("The day of the month is " + day + ". Give 1 to 31.");
            }
        }

        @Override
        public Optional<LocalDate> first(LocalDate from) {
            return next(from.minusDays(1));
        }

        @Override
        public Optional<LocalDate> next(LocalDate after) {
            LocalDate sameMonth = in(YearMonth.from(after));
            return Optional.of(
                    sameMonth.isAfter(after)
                            ? sameMonth
                            : in(YearMonth.from(after).plusMonths(1)));
        }

        private LocalDate in(YearMonth month) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }

        /** Returns a text such as {@code monthly 31}. */
        @Override
        public String toString() {
            return "monthly " + day;
        }
    }

    /**
     * A schedule with one due date in each week, see {@link Schedule#weekly}.
     *
     * @param day the day of the week
     */
    record Weekly(DayOfWeek day) implements Schedule {
        /** Checks that there is a day. */
        public Weekly {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public Optional<LocalDate> first(LocalDate from) {
            return Optional.of(from.with(TemporalAdjusters.nextOrSame(day)));
        }

        @Override
        public Optional<LocalDate> next(LocalDate after) {
            return Optional.of(after.with(TemporalAdjusters.next(day)));
        }

        /** Returns a text such as {@code weekly monday}. */
        @Override
        public String toString() {
            return "weekly " + day.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A schedule with a fixed number of days between due dates, see {@link Schedule#everyDays}.
     *
     * @param days the number of days, 1 to 3,650
     */
    record EveryDays(int days) implements Schedule {
        /** Checks the number. */
        public EveryDays {
            if (days < 1 || days > MAX_DAYS) {
                throw new IllegalArgumentException(
                        "The number of days between due dates is " + days + ". Give 1 to " + MAX_DAYS + ".");
            }
        }

        @Override
        public Optional<LocalDate> first(LocalDate from) {
            return Optional.of(from);
        }

        @Override
        public Optional<LocalDate> next(LocalDate after) {
            return Optional.of(after.plusDays(days));
        }

        /** Returns a text such as {@code every 14 days}. */
        @Override
        public String toString() {
            return "every " + days + " days";
        }
    }
}
