package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11, Asia/Kolkata, 2026-10-31T18:30:00Z, 720",
        "2026-03, Europe/Berlin, 2026-02-28T23:00:00Z, 743",
        "2026-10, Europe/Berlin, 2026-09-30T22:00:00Z, 745",
        "2026-02, UTC, 2026-02-01T00:00:00Z, 672",
        "2028-02, UTC, 2028-02-01T00:00:00Z, 696",
        "2026-12, Pacific/Kiritimati, 2026-11-30T10:00:00Z, 744"
    })
    void aMonthIsAsLongAsItIsThere(YearMonth month, ZoneId zone, Instant from, long hours) {
        StatementPeriod period = StatementPeriod.month(month, zone);

        assertThat(period.from()).isEqualTo(from);
        assertThat(Duration.between(period.from(), period.to())).isEqualTo(Duration.ofHours(hours));
        assertThat(StatementPeriod.month(month.plusMonths(1), zone).from()).isEqualTo(period.to());
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        LocalDate day = LocalDate.of(2018, 11, 4);
        StatementPeriod period = StatementPeriod.days(day, day.plusDays(1), ZoneId.of("America/Sao_Paulo"));

        assertThat(period)
                .isEqualTo(StatementPeriod.between(
                        Instant.parse("2018-11-04T03:00:00Z"), Instant.parse("2018-11-05T02:00:00Z")));
    }

    @Test
    void aPeriodMayBeEmptyButNotEndBeforeItStarts() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(StatementPeriod.between(from, from).to()).isEqualTo(from);
        assertThatThrownBy(() -> StatementPeriod.between(from, from.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(from.toString())
                .hasMessageContaining("Swap the two");
        assertThatThrownBy(
                        () -> StatementPeriod.days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allHasNoBounds() {
        assertThat(StatementPeriod.all()).isEqualTo(StatementPeriod.between(Instant.MIN, Instant.MAX));
    }
}
