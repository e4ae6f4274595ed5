package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.order.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final LocalDate FROM = LocalDate.of(2023, 12, 15);
    private static final LocalDate UNTIL = LocalDate.of(2034, 1, 15);

    @Test
    void everyDayOfTheMonthOverTenYearsIsWhatTheCalendarShows() {
        IntStream.rangeClosed(1, 31)
                .forEach(day -> assertThat(walk(Schedule.monthly(day)))
                        .as("day %d", day)
                        .isEqualTo(days(date -> date.getDayOfMonth() == day
                                || (date.getDayOfMonth() < day
                                        && date.plusDays(1).getDayOfMonth() == 1))));
    }

    @Test
    void the31stStaysThe31stAfterALeapFebruary() {
        assertThat(walk(Schedule.monthly(31)).subList(1, 6))
                .containsExactly(
                        LocalDate.of(2024, 1, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2024, 4, 30),
                        LocalDate.of(2024, 5, 31));
        assertThat(walk(Schedule.monthly(30))).contains(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 30));
    }

    @Test
    void everyWeekdayOverTenYearsIsWhatTheCalendarShows() {
        Stream.of(DayOfWeek.values())
                .forEach(day -> assertThat(walk(Schedule.weekly(day)))
                        .as("%s", day)
                        .isEqualTo(days(date -> date.getDayOfWeek() == day)));
    }

    @Test
    void everySoManyDaysIsCountedFromTheFirst() {
        IntStream.of(1, 2, 7, 14, 28, 29, 30, 90, 365, 366)
                .forEach(days -> assertThat(walk(Schedule.everyDays(days)))
                        .as("every %d days", days)
                        .isEqualTo(days(date -> ChronoUnit.DAYS.between(FROM, date) % days == 0)));
    }

    @Test
    void onceIsOnce() {
        LocalDate day = LocalDate.of(2028, 2, 29);
        assertThat(walk(Schedule.once(day))).containsExactly(day);
        assertThat(Schedule.once(day).first(day)).contains(day);
        assertThat(Schedule.once(day).first(day.plusDays(1))).isEmpty();
        assertThat(Schedule.once(day).next(day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"once 2028-02-29", "monthly 1", "monthly 31", "weekly sunday", "every 1 days", "every 3650 days"
            })
    void whatIsWrittenIsRead(String text) {
        assertThat(Schedule.parse(text)).hasToString(text);
        assertThat(Schedule.parse(text)).isEqualTo(Schedule.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "monthly",
                "monthly 0",
                "monthly 32",
                "monthly 01",
                "Monthly 1",
                "monthly 1 ",
                " monthly 1",
                "monthly -1",
                "weekly",
                "weekly Monday",
                "weekly mon",
                "every 0 days",
                "every 3651 days",
                "every 07 days",
                "every 14 day",
                "once 2026-02-29",
                "once 2026-2-1",
                "once 26-02-01",
                "once 1969-12-31",
                "daily",
                "monthly 1\n",
                "monthly \u0661"
            })
    void whatIsNotWrittenSoIsNotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.parse(text));
    }

    @Test
    void errorsSayWhatToWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("each monday"))
                .withMessage("The schedule is not valid. Write once 2026-03-31, monthly 31, weekly monday or every 14"
                        + " days.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("once 2026-02-29"))
                .withMessageContaining("no day 2026-02-29");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.monthly(32))
                .withMessageContaining("1 to 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.everyDays(0))
                .withMessageContaining("3650");
    }

    private static List<LocalDate> walk(Schedule schedule) {
        List<LocalDate> walked = new ArrayList<>();
        Optional<LocalDate> due = schedule.first(FROM);
        while (due.isPresent() && due.get().isBefore(UNTIL)) {
            walked.add(due.get());
            due = schedule.next(due.get());
        }
        return walked;
    }

    private static List<LocalDate> days(Predicate<LocalDate> isDue) {
        return FROM.datesUntil(UNTIL).filter(isDue).toList();
    }
}
