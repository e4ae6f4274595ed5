package com.moneyflo.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Berlin puts its clocks from 2:00 to 3:00 on 2026-03-29, and from 3:00 back to 2:00 on 2026-10-25. */
class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nightsEndInTheMorning() {
        QuietHours night = hours("22:00", "07:00");
        assertThat(end(night, "2026-01-10T20:59:59Z")).isEmpty();
        assertThat(end(night, "2026-01-10T21:00:00Z")).contains(Instant.parse("2026-01-11T06:00:00Z"));
        assertThat(end(night, "2026-01-11T05:59:59Z")).contains(Instant.parse("2026-01-11T06:00:00Z"));
        assertThat(end(night, "2026-01-11T06:00:00Z")).isEmpty();
    }

    @Test
    void noonsEndOnTheSameDay() {
        QuietHours noon = hours("12:00", "14:00");
        assertThat(end(noon, "2026-01-10T11:30:00Z")).contains(Instant.parse("2026-01-10T13:00:00Z"));
        assertThat(end(noon, "2026-01-10T13:00:00Z")).isEmpty();
        assertThat(end(noon, "2026-01-10T10:59:00Z")).isEmpty();
    }

    @Test
    void aNightInWhichClocksChangeEndsByTheClock() {
        QuietHours night = hours("22:00", "07:00");
        assertThat(end(night, "2026-03-28T22:00:00Z")).contains(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(end(night, "2026-10-24T22:00:00Z")).contains(Instant.parse("2026-10-25T06:00:00Z"));
    }

    @Test
    void anEndThatClocksSkipIsWhenTheySkipIt() {
        QuietHours night = hours("22:00", "02:30");
        assertThat(end(night, "2026-03-29T00:10:00Z")).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(end(night, "2026-03-29T01:00:00Z")).isEmpty();
    }

    @Test
    void anEndThatClocksShowTwiceIsTheSecondOne() {
        QuietHours night = hours("22:00", "02:30");
        assertThat(end(night, "2026-10-25T00:10:00Z")).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(end(night, "2026-10-25T01:10:00Z")).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(end(night, "2026-10-25T01:30:00Z")).isEmpty();
    }

    private static QuietHours hours(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Optional<Instant> end(QuietHours hours, String now) {
        return hours.end(Instant.parse(now), BERLIN);
    }
}
