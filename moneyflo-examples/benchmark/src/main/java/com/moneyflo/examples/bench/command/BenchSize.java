package com.moneyflo.examples.bench.command;

import com.moneyflo.examples.bench.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How long and how much {@code moneyflo bench} measures; all but the length is hidden, for tests and for the curious.
 */
final class BenchSize {

    private static final double MILLIS_PER_SECOND = 1_000;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each side of a comparison is measured. Default: 5.")
    private double seconds = 5;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "The moneyflo-core jar of another version, for the workload versions.")
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
            throw new IllegalArgumentException("--seconds takes 0.05 to 3600.");
        }
        Duration length = Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
        return new Settings(length, accounts, callers, inFlight, entries, history, otherCore, randomKeys);
    }
}
