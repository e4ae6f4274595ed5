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
 * Hours of the day, by the clocks on the walls of the bank.
 *
 * @param from when they begin
 * @param until when they end, on the next day where that is before they begin
 */
record QuietHours(LocalTime from, LocalTime until) {

    /** When it is quiet no longer, if it is quiet now. */
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
     * Where clocks skip the hour, when they do; where they show it twice, the second time, for the first may be over.
     */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
