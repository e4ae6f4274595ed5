package com.moneyflo.internal.order;

import com.moneyflo.order.Schedule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of an order.
 *
 * @param schedule the days
 * @param last the last possible due date; null for no limit
 */
record DueDates(Schedule schedule, @Nullable LocalDate last) {

    /** A later year has more than four digits and does not fit into its column. */
    private static final int LAST_YEAR = 9_999;

    /** Returns the first due date on or after a day. */
    Optional<LocalDate> from(LocalDate day) {
        return schedule.first(day).filter(this::canBe);
    }

    /** Returns the next due date. */
    Optional<LocalDate> after(LocalDate due) {
        return schedule.next(due).filter(this::canBe);
    }

    /** Returns the last due date that is over. The given one must be over. */
    LocalDate lastOver(LocalDate due, Predicate<LocalDate> isOver) {
        LocalDate here = due;
        Optional<LocalDate> next = after(here);
        while (next.filter(isOver).isPresent()) {
            here = next.get();
            next = after(here);
        }
        return here;
    }

    private boolean canBe(LocalDate day) {
        return day.getYear() <= LAST_YEAR && (last == null || !day.isAfter(last));
    }
}
