package com.moneyflo.examples.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares this version of the library with another one. Each has its own JVM and its own database on the same server,
 * and the two take turns. The databases differ because an older version does not open the tables of a newer one.
 */
final class VersionsWorkload {

    private static final long WARM_UP_MILLIS = 5_000;
    private static final int WARM_UPS = 8;

    private final BenchmarkContext context;
    private final WorkerProcess ours;
    private final WorkerProcess theirs;

    private VersionsWorkload(BenchmarkContext context, WorkerProcess ours, WorkerProcess theirs) {
        this.context = context;
        this.ours = ours;
        this.theirs = theirs;
    }

    static void run(BenchmarkContext context) {
        Path other = context.settings().otherCore();
        if (other == null) {
            throw new IllegalArgumentException(
                    "The workload versions needs another version to compare with. Name its moneyflo-core jar with"
                            + " --against.");
        }
        int accounts = context.settings().accounts();
        Server server = context.server();
        try (WorkerProcess ours =
                        WorkerProcess.start(ownClassPath(), server.database(server.database() + "_ours"), accounts);
                WorkerProcess theirs = WorkerProcess.start(
                        classPathWith(other), server.database(server.database() + "_theirs"), accounts)) {
            new VersionsWorkload(context, ours, theirs).measure();
        } catch (IOException e) {
            throw new IllegalStateException("Another JVM of the benchmark failed: " + e.getMessage(), e);
        }
    }

    private static String ownClassPath() {
        return System.getProperty("java.class.path");
    }

    /** Returns this JVM's class path, with another moneyflo-core. */
    private static String classPathWith(Path core) {
        return Arrays.stream(ownClassPath().split(File.pathSeparator))
                .map(entry -> entry.contains("moneyflo-core") ? core.toString() : entry)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void measure() throws IOException {
        int callers = context.settings().callers();
        for (int i = 0; i < WARM_UPS; i++) {
            long millis = Math.min(WARM_UP_MILLIS, context.settings().length().toMillis());
            turn(theirs, callers, millis, Traffic.UNIFORM);
            turn(ours, callers, millis, Traffic.UNIFORM);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("uniform", compare("versionUniform", callers, Traffic.UNIFORM));
        figures.put("hot", compare("versionHot", callers, Traffic.HOT));
        figures.put("zipf", compare("versionZipf", callers, Traffic.ZIPF));
        figures.put("single", compare("versionSingle", 1, Traffic.UNIFORM));
        context.report().figures("versionsPerSecond", figures);
    }

    /** Compares the two in turns. They begin a turn alternately. */
    private Map<String, List<Double>> compare(String name, int callers, String traffic) throws IOException {
        long slice = context.settings().slice().toMillis();
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int i = 0; i < context.settings().slices(); i++) {
            if (i % 2 == 0) {
                their.add(turn(theirs, callers, slice, traffic));
                our.add(turn(ours, callers, slice, traffic));
            } else {
                our.add(turn(ours, callers, slice, traffic));
                their.add(turn(theirs, callers, slice, traffic));
            }
        }
        context.report()
                .find(new Finding(Targets.of(name), average(our) / average(their), null, null, "other version"));
        return Map.of("ours", our, "theirs", their);
    }

    private static double turn(WorkerProcess side, int callers, long millis, String traffic) throws IOException {
        side.begin(callers, millis, traffic);
        return side.rate();
    }

    private static double average(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
