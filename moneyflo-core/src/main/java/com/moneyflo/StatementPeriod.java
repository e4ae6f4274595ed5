package com.moneyflo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The period of a statement. It includes its start and excludes its end. This class is immutable and thread-safe.
 *
 * @param from the first instant of the period
 * @param to the first instant after the period
 */
public record StatementPeriod(Instant from, Instant to) {

    /**
     * Checks the order of the two instants.
     *
     * @throws IllegalArgumentException if the end is before the start
     */
    public StatementPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The period ends at " + to + ", before it starts at " + from + ". Swap the two.");
        }
    }

    /**
     * Makes a period from one instant to another.
     *
     * @param from the first instant of the period
     * @param to the first instant after the period
     * @return the period
     * @throws IllegalArgumentException if the end is before the start
     */
    public static StatementPeriod between(Instant from, Instant to) {
        return new StatementPeriod(from, to);
    }

    /**
     * Makes the period of a calendar month.
     *
     * @param month the month
     * @param zone the time zone that decides where a day begins
     * @return the period from the start of the first day to the end of the last day
     */
    public static StatementPeriod month(YearMonth month, ZoneId zone) {
        return days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    /**
     * Makes a period of calendar days.
     *
     * @param from the first day of the period
     * @param until the first day after the period
     * @param zone the time zone that decides where a day begins
     * @return the period
     * @throws IllegalArgumentException if the end is before the start
     */
    public static StatementPeriod days(LocalDate from, LocalDate until, ZoneId zone) {
        return new StatementPeriod(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /**
     * Makes the period of all time.
     *
     * @return a period that contains every instant
     */
    public static StatementPeriod all() {
        return new StatementPeriod(Instant.MIN, Instant.MAX);
    }
}
