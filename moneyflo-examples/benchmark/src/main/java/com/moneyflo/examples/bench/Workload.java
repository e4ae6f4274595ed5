package com.moneyflo.examples.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** What can be measured. */
public enum Workload {
    /** Random pairs among all accounts, and with it the p99. */
    UNIFORM("uniform"),
    /** Everybody pays one merchant. */
    HOT("hot"),
    /** Few accounts take part in most payments. */
    ZIPF("zipf"),
    /** Callers that do not wait, against bare inserts of the same rows. */
    SATURATION("saturation"),
    /** Callers that do not wait, on one account against all accounts. */
    HOT_TO_UNIFORM("hotToUniform"),
    /** One caller alone. */
    SINGLE("single"),
    /** Half a millisecond to the server and half a millisecond back. */
    REMOTE("remote"),
    /** The same, one caller alone. */
    REMOTE_SINGLE("remoteSingle"),
    /** While somebody else's transaction holds one account. */
    STRANGER("stranger"),
    /** Two and four JVMs on one database against one. */
    JVMS("jvms"),
    /** Payments of which both sides are texted against payments of which nobody is. */
    TEXTS("texts"),

    /** How fast the outbox is emptied by a notifier that answers at once. */
    DRAIN("drain"),

    /** Whether as many texts are under way as are allowed, where a notifier takes its time. */
    IN_FLIGHT("inFlight"),
    /** A late page of a long statement against the first one. */
    STATEMENT("statement"),
    /** What queued calls cost in memory. */
    HEAP("heap"),
    /** From opening to the first transfer in a new JVM. */
    OPEN("open"),
    /** Throughput and latency against the number of callers, for the chart. */
    CURVE("curve"),
    /** A long history against a short one; takes long to build. */
    HISTORY("history"),
    /** This version against another one, in turns. */
    VERSIONS("versions");

    /** The way of {@link #REMOTE}, one way. */
    static final Duration DELAY = Duration.ofNanos(500_000);

    private final String title;

    Workload(String title) {
        this.title = title;
    }

    /**
     * Reads a name.
     *
     * @param title as it is typed
     * @return the workload
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Workload of(String title) {
        return Arrays.stream(values())
                .filter(workload -> workload.title.equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no workload '" + title + "'. There are " + Arrays.toString(values()) + "."));
    }

    /**
     * Those that are run unless others are asked for.
     *
     * @return all but those that take long or need something to be named
     */
    public static List<Workload> usual() {
        return Arrays.stream(values())
                .filter(workload -> !EnumSet.of(CURVE, HISTORY, VERSIONS).contains(workload))
                .toList();
    }

    void run(Arena arena) {
        switch (this) {
            case UNIFORM -> PayingWorkload.uniform(arena);
            case HOT -> PayingWorkload.hot(arena);
            case ZIPF -> PayingWorkload.zipf(arena);
            case SATURATION -> SaturationWorkload.run(arena);
            case HOT_TO_UNIFORM -> SaturationWorkload.runHot(arena);
            case SINGLE -> PayingWorkload.single(arena);
            case REMOTE -> new RemoteWorkload(arena).many();
            case REMOTE_SINGLE -> new RemoteWorkload(arena).single();
            case STRANGER -> StrangerWorkload.run(arena);
            case JVMS -> FellowsWorkload.run(arena);
            case TEXTS -> TextsWorkload.run(arena);
            case DRAIN -> RelayWorkload.drain(arena);
            case IN_FLIGHT -> RelayWorkload.inFlight(arena);
            case STATEMENT -> StatementWorkload.run(arena);
            case HEAP -> HeapWorkload.run(arena);
            case OPEN -> OpenWorkload.run(arena);
            case CURVE -> CurveWorkload.run(arena);
            case HISTORY -> HistoryWorkload.run(arena);
            case VERSIONS -> VersionsWorkload.run(arena);
        }
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return title;
    }
}
