package com.moneyflo.order;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form of schedules strictly, because stored schedules must keep their meaning for years. */
final class ScheduleText {

    private static final Pattern FORM = Pattern.compile("once ([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "|monthly ([1-9][0-9]?)"
            + "|weekly (monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
            + "|every ([1-9][0-9]{0,3}) days");

    private ScheduleText() {}

    static Schedule read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "The schedule is not valid. Write once 2026-03-31, monthly 31, weekly monday or every 14 days.");
        } else if (form.group(1) != null) {
            return Schedule.once(day(form.group(1)));
        } else if (form.group(2) != null) {
            return Schedule.monthly(Integer.parseInt(form.group(2)));
        } else if (form.group(3) != null) {
            return Schedule.weekly(DayOfWeek.valueOf(form.group(3).toUpperCase(Locale.ROOT)));
        }
        return Schedule.everyDays(Integer.parseInt(form.group(4)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "There is no day " + text + ". Give a day of the calendar, such as 2026-03-31.", e);
        }
    }
}
