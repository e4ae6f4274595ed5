package com.moneyflo.internal.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A part of the day without messages, in the time zone of the bank.
 *
 * @param from the begin
 * @param until the end; on the next day if it is before {@code from}
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** Returns the end of the quiet hours; empty if {@code now} is not in them. */
    Optional<Instant> end(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean evening = !time.isBefore(from);
        boolean morning = time.isBefore(until);
        boolean overnight = until.isBefore(from);
        if (overnight ? evening || morning : evening && morning) {
            LocalDate day = here.toLocalDate();
            return Optional.of(instant((overnight && evening ? day.plusDays(1) : day).atTime(until), zone));
        }
        return Optional.empty();
    }

    /**
     * Returns the instant of a local time: the moment of the change if clocks skip it, and the later one if they show
     * it twice.
     */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
