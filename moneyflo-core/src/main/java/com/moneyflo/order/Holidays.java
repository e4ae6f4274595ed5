package com.moneyflo.order;

import java.time.LocalDate;

/**
 * On which days the bank makes no payments by itself, weekends included where they are such. A host's seam: it is asked
 * by several threads, while rows are locked, so it answers from memory; and all JVMs on one database must answer alike.
 */
@FunctionalInterface
public interface Holidays {

    /**
     * Whether nothing is paid on a day.
     *
     * @param day a day in the bank's time zone
     * @return true if a payment due then is made on another day
     */
    boolean isHoliday(LocalDate day);

    /**
     * Every day is as good as any other.
     *
     * @return no holidays at all
     */
    static Holidays none() {
        return day -> false;
    }
}
