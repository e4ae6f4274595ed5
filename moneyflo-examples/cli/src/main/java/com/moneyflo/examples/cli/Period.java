package com.moneyflo.examples.cli;

import com.moneyflo.StatementPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the period of a statement. */
final class Period {

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, such as 2026-11-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day, inclusive.")
    private @Nullable LocalDate to;

    @Option(names = "--month", paramLabel = "MONTH", description = "A whole month, such as 2026-11.")
    private @Nullable YearMonth month;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of the days, such as Asia/Kolkata. Default: the system's zone.")
    private ZoneId zone = ZoneId.systemDefault();

    StatementPeriod chosen() {
        if (month == null) {
            return between(from, to);
        }
        if (from != null || to != null) {
            throw new IllegalArgumentException(
                    "--month cannot be combined with --from or --to. Leave out one of them.");
        }
        return StatementPeriod.month(month, zone);
    }

    ZoneId zone() {
        return zone;
    }

    private StatementPeriod between(@Nullable LocalDate first, @Nullable LocalDate last) {
        StatementPeriod all = StatementPeriod.all();
        Instant start = first == null ? all.from() : first.atStartOfDay(zone).toInstant();
        Instant end =
                last == null ? all.to() : last.plusDays(1).atStartOfDay(zone).toInstant();
        return StatementPeriod.between(start, end);
    }
}
