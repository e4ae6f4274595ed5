package com.moneyflo.order;

import com.moneyflo.internal.check.Ranges;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a bank carries out standing orders. All JVMs on one database must be given the same, but for the last two. A
 * change of zone, time or holidays counts for each order from its next step on. This class is immutable and
 * thread-safe.
 *
 * @param zone where the bank is: there a day begins and ends
 * @param at from which time of a day on its payments are made; a time that the clocks leap over is so much later,
 *     one that comes twice is the first
 * @param holidays on which days none is made
 * @param holidayRule what is done about a payment due then
 * @param remindDays how many days before a payment the payer is told where the order does not say, 0 to 30, zero
 *     for never
 * @param skipAfterDays missed payments of days further back are skipped, 0 or more; null for never: all that was
 *     missed is made up
 * @param pollInterval how often it is looked for what is due, 100 milliseconds to a day
 * @param running whether the bank looks by itself; if not, the host calls {@link StandingOrders#runDue}
 */
public record StandingOrderOptions(
        ZoneId zone,
        LocalTime at,
        Holidays holidays,
        HolidayRule holidayRule,
        int remindDays,
        @Nullable Integer skipAfterDays,
        Duration pollInterval,
        boolean running) {

    static final int MAX_REMIND_DAYS = 30;

    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_POLL = Duration.ofDays(1);

    /**
     * Checks what is given.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public StandingOrderOptions {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(holidays, "holidays");
        Objects.requireNonNull(holidayRule, "holidayRule");
        Objects.requireNonNull(pollInterval, "pollInterval");
        Ranges.between("number of days to remind before", 0, MAX_REMIND_DAYS, remindDays);
        if (skipAfterDays != null) {
            Ranges.between("number of days to make up for", 0, Integer.MAX_VALUE, skipAfterDays);
        }
        if (pollInterval.compareTo(SHORTEST_POLL) < 0 || pollInterval.compareTo(LONGEST_POLL) > 0) {
            throw new IllegalArgumentException(
                    "To look every " + pollInterval + " makes no sense. Give 100 ms to a day.");
        }
    }

    /**
     * Payments from six in the morning on, no holidays, a text two days before, whatever was missed made up, a look
     * every fifteen seconds.
     *
     * @param zone where the bank is
     * @return the options
     */
    public static StandingOrderOptions in(ZoneId zone) {
        return new StandingOrderOptions(
                zone, LocalTime.of(6, 0), Holidays.none(), HolidayRule.NEXT, 2, null, Duration.ofSeconds(15), true);
    }

    /**
     * The same at another time of day.
     *
     * @param time from which on payments are made
     * @return a copy
     */
    public StandingOrderOptions at(LocalTime time) {
        return new StandingOrderOptions(
                zone, time, holidays, holidayRule, remindDays, skipAfterDays, pollInterval, running);
    }

    /**
     * The same with holidays.
     *
     * @param which on which days nothing is paid
     * @param rule when it is paid instead
     * @return a copy
     */
    public StandingOrderOptions holidays(Holidays which, HolidayRule rule) {
        return new StandingOrderOptions(zone, at, which, rule, remindDays, skipAfterDays, pollInterval, running);
    }

    /**
     * The same with texts so many days before, where an order does not say.
     *
     * @param days 0 to 30; zero for never
     * @return a copy
     */
    public StandingOrderOptions remindDaysBefore(int days) {
        return new StandingOrderOptions(zone, at, holidays, holidayRule, days, skipAfterDays, pollInterval, running);
    }

    /**
     * The same, but what was missed longer ago is skipped.
     *
     * @param days how many days back a missed payment is still made
     * @return a copy
     */
    public StandingOrderOptions skipOlderThan(int days) {
        return new StandingOrderOptions(zone, at, holidays, holidayRule, remindDays, days, pollInterval, running);
    }

    /**
     * The same with another pause between two looks.
     *
     * @param pause 100 milliseconds to a day
     * @return a copy
     */
    public StandingOrderOptions pollInterval(Duration pause) {
        return new StandingOrderOptions(zone, at, holidays, holidayRule, remindDays, skipAfterDays, pause, running);
    }

    /**
     * The same without a thread of the bank's own: for hosts that have a scheduler, and for JVMs that only place
     * orders.
     *
     * @return a copy
     */
    public StandingOrderOptions manual() {
        return new StandingOrderOptions(
                zone, at, holidays, holidayRule, remindDays, skipAfterDays, pollInterval, false);
    }
}
