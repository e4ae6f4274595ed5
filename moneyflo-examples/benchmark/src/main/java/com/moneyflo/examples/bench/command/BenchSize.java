package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that set how long and how much {@code moneyflo bench} measures. Some are hidden; tests use them.
 */
final class BenchSize {

    private static final double MILLIS_PER_SECOND = 1_000;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Seconds for each side of a comparison, 0.05 to 3600. Default: 5.")
    private double seconds = 5;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "The moneyflo-core jar of another version. The workload versions needs it.")
    private @Nullable Path otherCore;

    @Option(names = "--accounts", hidden = true)
    private int accounts = Settings.of(Duration.ZERO).accounts();

    @Option(names = "--callers", hidden = true)
    private int callers = Settings.of(Duration.ZERO).callers();

    @Option(names = "--in-flight", hidden = true)
    private int inFlight = Settings.of(Duration.ZERO).inFlight();

    @Option(names = "--entries", hidden = true)
    private int entries = Settings.of(Duration.ZERO).entries();

    @Option(names = "--history", hidden = true)
    private int history = Settings.of(Duration.ZERO).history();

    @Option(names = "--random-keys", hidden = true)
    private boolean randomKeys;

    Settings settings() {
        if (!(seconds >= 0.05 && seconds <= 3_600)) {
            throw new IllegalArgumentException("--seconds must be 0.05 to 3600, but was " + seconds + ".");
        }
        Duration length = Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
        return new Settings(length, accounts, callers, inFlight, entries, history, otherCore, randomKeys);
    }
}
