package com.moneyflo.order;

import com.moneyflo.internal.check.Ranges;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The options for carrying out standing orders. All JVMs on one database must use the same options, except the poll
 * interval and {@link #running()}. A change of zone, time or holidays takes effect for each order with its next step.
 * This class is immutable and thread-safe.
 */
public final class StandingOrderOptions {

    static final int MAX_REMIND_DAYS = 30;

    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_POLL = Duration.ofDays(1);

    private final ZoneId zone;
    private final LocalTime at;
    private final Holidays holidays;
    private final HolidayRule holidayRule;
    private final int remindDays;
    private final @Nullable Integer skipAfterDays;
    private final Duration pollInterval;
    private final boolean running;

    private StandingOrderOptions(
            ZoneId zone,
            LocalTime at,
            Holidays holidays,
            HolidayRule holidayRule,
            int remindDays,
            @Nullable Integer skipAfterDays,
            Duration pollInterval,
            boolean running) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.at = Objects.requireNonNull(at, "at");
        this.holidays = Objects.requireNonNull(holidays, "holidays");
        this.holidayRule = Objects.requireNonNull(holidayRule, "holidayRule");
        this.remindDays = remindDays;
        this.skipAfterDays = skipAfterDays;
        this.pollInterval = Objects.requireNonNull(pollInterval, "pollInterval");
        this.running = running;
        Ranges.between("number of days to remind before", 0, MAX_REMIND_DAYS, remindDays);
        if (skipAfterDays != null) {
            Ranges.between("number of days to make up for", 0, Integer.MAX_VALUE, skipAfterDays);
        }
        if (pollInterval.compareTo(SHORTEST_POLL) < 0 || pollInterval.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException("pollInterval is " + pollInterval + ". Give 100 milliseconds to 1 day.");
        }
    }

    /**
     * Returns the defaults: payments from 06:00 on, no holidays, a reminder two days before, every missed payment is
     * made, a poll interval of 15 seconds.
     *
     * @param zone the bank's time zone
     * @return the options
     */
    public static StandingOrderOptions in(ZoneId zone) {
        return new StandingOrderOptions(
                zone, LocalTime.of(6, 0), Holidays.none(), HolidayRule.NEXT, 2, null, Duration.ofSeconds(15), true);
    }

    /**
     * Returns a copy with another time of day.
     *
     * @param time from which payments are made
     * @return a copy
     */
    public StandingOrderOptions at(LocalTime time) {
        return new StandingOrderOptions(
                zone, time, holidays, holidayRule, remindDays, skipAfterDays, pollInterval, running);
    }

    /**
     * Returns a copy with holidays.
     *
     * @param days the days on which the bank makes no payments
     * @param rule when a payment that is due on a holiday is made
     * @return a copy
     */
    public StandingOrderOptions holidays(Holidays days, HolidayRule rule) {
        return new StandingOrderOptions(zone, at, days, rule, remindDays, skipAfterDays, pollInterval, running);
    }

    /**
     * Returns a copy with another default for reminders.
     *
     * @param days how many days before a payment, 0 to 30; zero for never
     * @return a copy
     * @throws IllegalArgumentException if the number is out of range
     */
    public StandingOrderOptions remindDaysBefore(int days) {
        return new StandingOrderOptions(zone, at, holidays, holidayRule, days, skipAfterDays, pollInterval, running);
    }

    /**
     * Returns a copy that skips payments that were missed longer ago.
     *
     * @param days how many days back a missed payment is still made, zero or more
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public StandingOrderOptions skipOlderThan(int days) {
        return new StandingOrderOptions(
                zone, at, holidays, holidayRule, remindDays, Integer.valueOf(days), pollInterval, running);
    }

    /**
     * Returns a copy with another poll interval.
     *
     * @param duration 100 milliseconds to 1 day
     * @return a copy
     * @throws IllegalArgumentException if the duration is out of range
     */
    public StandingOrderOptions pollInterval(Duration duration) {
        return new StandingOrderOptions(zone, at, holidays, holidayRule, remindDays, skipAfterDays, duration, running);
    }

    /**
     * Returns a copy without a thread of the bank: for hosts that have a scheduler, and for JVMs that only place
     * orders.
     *
     * @return a copy
     */
    public StandingOrderOptions manual() {
        return new StandingOrderOptions(
                zone, at, holidays, holidayRule, remindDays, skipAfterDays, pollInterval, false);
    }

    /** {@return the bank's time zone: its days begin and end there} */
    public ZoneId zone() {
        return zone;
    }

    /**
     * {@return the time of day from which payments are made; a time that a clock change skips is moved later, and of a
     * time that occurs twice the first counts}
     */
    public LocalTime at() {
        return at;
    }

    /** {@return the days on which the bank makes no payments} */
    public Holidays holidays() {
        return holidays;
    }

    /** {@return when a payment that is due on a holiday is made} */
    public HolidayRule holidayRule() {
        return holidayRule;
    }

    /**
     * {@return how many days before a payment the payer is reminded if the order does not say, 0 to 30; zero for never}
     */
    public int remindDays() {
        return remindDays;
    }

    /** {@return how many days back a missed payment is still made; empty if every missed payment is made} */
    public OptionalInt skipAfterDays() {
        return skipAfterDays == null ? OptionalInt.empty() : OptionalInt.of(skipAfterDays);
    }

    /** {@return how long the bank waits between two searches for due payments} */
    public Duration pollInterval() {
        return pollInterval;
    }

    /** {@return whether the bank searches by itself; otherwise the host calls {@link StandingOrders#runDue}} */
    public boolean running() {
        return running;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandingOrderOptions that
                && zone.equals(that.zone)
                && at.equals(that.at)
                && holidays.equals(that.holidays)
                && holidayRule.equals(that.holidayRule)
                && remindDays == that.remindDays
                && Objects.equals(skipAfterDays, that.skipAfterDays)
                && pollInterval.equals(that.pollInterval)
                && running == that.running;
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, at, holidays, holidayRule, remindDays, skipAfterDays, pollInterval, running);
    }

    @Override
    public String toString() {
        return "StandingOrderOptions[zone=" + zone + ", at=" + at + ", holidays=" + holidays + ", holidayRule="
                + holidayRule + ", remindDays=" + remindDays + ", skipAfterDays=" + skipAfterDays + ", pollInterval="
                + pollInterval + ", running=" + running + "]";
    }
}
