package com.moneyflo.order;

import java.time.LocalDate;

/**
 * The days on which the bank makes no standing-order payments. Weekends count only if the host says so. Hosts implement
 * it. Several threads call it while rows are locked, so it must be thread-safe and answer from memory. All JVMs on one
 * database must give the same answers.
 */
@FunctionalInterface
public interface Holidays {

    /**
     * Returns whether a day is a holiday.
     *
     * @param day a day in the bank's time zone
     * @return true if the bank makes a payment that is due on that day on another day
     */
    boolean isHoliday(LocalDate day);

    /**
     * Returns a calendar without holidays.
     *
     * @return the calendar
     */
    static Holidays none() {
        return day -> false;
    }
}
