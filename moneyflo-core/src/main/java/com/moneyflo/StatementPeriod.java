package com.moneyflo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The time a statement covers, its start included and its end not. This class is immutable and thread-safe.
 *
 * @param from the first instant that belongs to it
 * @param to the first instant after it
 */
public record StatementPeriod(Instant from, Instant to) {

    /**
     * Checks the order.
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
     * From one instant to another.
     *
     * @param from the first instant that belongs to it
     * @param to the first instant after it
     * @return the period
     * @throws IllegalArgumentException if the end is before the start
     */
    public static StatementPeriod between(Instant from, Instant to) {
        return new StatementPeriod(from, to);
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @param zone where its midnights are taken
     * @return from midnight on its first day to midnight after its last
     */
    public static StatementPeriod month(YearMonth month, ZoneId zone) {
        return days(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    /**
     * Calendar days.
     *
     * @param from the first day
     * @param until the first day after it
     * @param zone where midnights are taken
     * @return the period
     * @throws IllegalArgumentException if the end is before the start
     */
    public static StatementPeriod days(LocalDate from, LocalDate until, ZoneId zone) {
        return new StatementPeriod(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    /**
     * All there is.
     *
     * @return a period without bounds
     */
    public static StatementPeriod all() {
        return new StatementPeriod(Instant.MIN, Instant.MAX);
    }
}
