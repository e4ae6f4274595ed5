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
 * On which days something is due. A value: it knows no clock, no holidays and no order, and answers the same for ever.
 * All implementations are immutable and thread-safe; the text form of each is what {@link #parse} reads.
 */
public sealed interface Schedule {

    /** The greatest number of days between two due dates that can be asked for. */
    int MAX_DAYS = 3_650;

    /**
     * The first due date of an order that begins on a day.
     *
     * @param from the day it begins on
     * @return that day or one after it; empty if there is none
     */
    Optional<LocalDate> first(LocalDate from);

    /**
     * The due date that follows another. From one to the next there is no drift: a 31st is the 31st again after a
     * February.
     *
     * @param after a due date
     * @return the next one; empty if there is none
     */
    Optional<LocalDate> next(LocalDate after);

    /** The text form, which is how it is kept. */
    @Override
    String toString();

    /**
     * Once.
     *
     * @param day when
     * @return the schedule
     */
    static Schedule once(LocalDate day) {
        return new Once(day);
    }

    /**
     * Once a month.
     *
     * @param day 1 to 31; where the month is shorter its last day
     * @return the schedule
     * @throws IllegalArgumentException if there is no such day in any month
     */
    static Schedule monthly(int day) {
        return new Monthly(day);
    }

    /**
     * Once a week.
     *
     * @param day on which day
     * @return the schedule
     */
    static Schedule weekly(DayOfWeek day) {
        return new Weekly(day);
    }

    /**
     * Every so many days, counted from the day the order begins on.
     *
     * @param days 1 to 3,650
     * @return the schedule
     * @throws IllegalArgumentException if it is another number
     */
    static Schedule everyDays(int days) {
        return new EveryDays(days);
    }

    /**
     * Reads what {@link #toString()} writes, and nothing else.
     *
     * @param text {@code once 2026-03-31}, {@code monthly 31}, {@code weekly monday} or {@code every 14 days}
     * @return the schedule
     * @throws IllegalArgumentException if the text is none of these
     */
    static Schedule parse(String text) {
        return ScheduleText.read(Objects.requireNonNull(text, "text"));
    }

    /**
     * See {@link Schedule#once}.
     *
     * @param day when
     */
    record Once(LocalDate day) implements Schedule {
        /** Checks that the day is one the bank can write. */
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

        /** {@code once 2026-03-31} */
        @Override
        public String toString() {
            return "once " + day;
        }
    }

    /**
     * See {@link Schedule#monthly}.
     *
     * @param day 1 to 31
     */
    record Monthly(int day) implements Schedule {
        /** Checks the day. */
        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("No month has a day " + day + ". Give 1 to 31.");
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

        /** {@code monthly 31} */
        @Override
        public String toString() {
            return "monthly " + day;
        }
    }

    /**
     * See {@link Schedule#weekly}.
     *
     * @param day on which day
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

        /** {@code weekly monday} */
        @Override
        public String toString() {
            return "weekly " + day.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * See {@link Schedule#everyDays}.
     *
     * @param days 1 to 3,650
     */
    record EveryDays(int days) implements Schedule {
        /** Checks the number. */
        public EveryDays {
            if (days < 1 || days > MAX_DAYS) {
                throw new IllegalArgumentException(
                        "Every " + days + " days is no schedule. Give 1 to " + MAX_DAYS + " days.");
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

        /** {@code every 14 days} */
        @Override
        public String toString() {
            return "every " + days + " days";
        }
    }
}
