package com.moneyflo.internal.order;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.order.HolidayRule;
import com.moneyflo.order.StandingOrderOptions;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.OptionalInt;

/** The bank's days: where they begin, on which of them it pays, and at which moment. */
final class PaymentCalendar {

    private static final int MAX_HOLIDAYS = 366;

    private final StandingOrderOptions options;

    PaymentCalendar(StandingOrderOptions options) {
        this.options = options;
    }

    /** The day that it is then. */
    LocalDate of(long moment) {
        return Micros.instant(moment).atZone(options.zone()).toLocalDate();
    }

    /** The moment of a day from which on its payments are made. */
    long moment(LocalDate day) {
        return Micros.of(ZonedDateTime.of(day, options.at(), options.zone()).toInstant());
    }

    /** The day on which it is paid what is due on another. */
    LocalDate paying(LocalDate due) {
        return notHoliday(due, options.holidayRule() == HolidayRule.NEXT ? 1 : -1);
    }

    /** The first day from another on, itself included, on which the bank pays. */
    LocalDate notBefore(LocalDate day) {
        return notHoliday(day, 1);
    }

    /** Whether a payment of one day, missed then, is not made up any more on another. */
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
                        + " on which the bank pays. Look at what answers isHoliday.");
            }
            other = other.plusDays(step);
        }
        return other;
    }
}
