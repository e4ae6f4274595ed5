package com.moneyflo.internal.order;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.order.HolidayRule;
import com.moneyflo.order.StandingOrderOptions;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.OptionalInt;

/** The days of the bank: their time zone, the business days, and the time of payments. */
final class PaymentCalendar {

    private static final int MAX_HOLIDAYS = 366;

    private final StandingOrderOptions options;

    PaymentCalendar(StandingOrderOptions options) {
        this.options = options;
    }

    /** Returns the day of a time. */
    LocalDate of(long moment) {
        return Micros.instant(moment).atZone(options.zone()).toLocalDate();
    }

    /** Returns the time of a day from which the bank makes its payments. */
    long moment(LocalDate day) {
        return Micros.of(ZonedDateTime.of(day, options.at(), options.zone()).toInstant());
    }

    /** Returns the business day on which the bank makes a payment that is due on {@code due}. */
    LocalDate paying(LocalDate due) {
        return notHoliday(due, options.holidayRule() == HolidayRule.NEXT ? 1 : -1);
    }

    /** Returns the first business day on or after {@code day}. */
    LocalDate notBefore(LocalDate day) {
        return notHoliday(day, 1);
    }

    /** Returns whether a missed payment is too old to be made up. */
    boolean isTooOld(LocalDate day, LocalDate today) {
        OptionalInt most = options.skipAfterDays();
        return most.isPresent() && day.isBefore(today.minusDays(most.getAsInt()));
    }

    int remindDays() {
        return options.remindDays();
    }

    private LocalDate notHoliday(LocalDate day, int step) {
        LocalDate other = day;
        for (int tried = 0; options.holidays().isHoliday(other); tried++) {
            if (tried == MAX_HOLIDAYS) {
                throw new IllegalStateException("The holidays leave no day within a year of " + day
                        + " on which the bank pays. Correct your implementation of isHoliday.");
            }
            other = other.plusDays(step);
        }
        return other;
    }
}
