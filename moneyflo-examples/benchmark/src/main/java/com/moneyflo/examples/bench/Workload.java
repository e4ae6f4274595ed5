package com.moneyflo.examples.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** The workloads that can be measured. */
public enum Workload {
    /** Transfers between random accounts. Also compares the p99. */
    UNIFORM("uniform"),
    /** All callers pay one merchant. */
    HOT("hot"),
    /** A few accounts take part in most payments. */
    ZIPF("zipf"),
    /** Asynchronous callers, against bare inserts of the same rows. */
    SATURATION("saturation"),
    /** Asynchronous callers, on one account against all accounts. */
    HOT_TO_UNIFORM("hotToUniform"),
    /** One caller alone. */
    SINGLE("single"),
    /** A network delay of half a millisecond to the server and half a millisecond back. */
    REMOTE("remote"),
    /** The same delay, with one caller alone. */
    REMOTE_SINGLE("remoteSingle"),
    /** Another transaction holds the lock of one account. */
    STRANGER("stranger"),
    /** Two and four JVMs on one database, against one JVM. */
    JVMS("jvms"),
    /** Payments with notices to both customers, against payments without notices. */
    TEXTS("texts"),

    /** The rate at which the outbox is emptied, with a notifier that answers at once. */
    DRAIN("drain"),

    /** The number of messages in flight against the limit, with a slow notifier. */
    IN_FLIGHT("inFlight"),
    /** A late page of a long statement against the first one. */
    STATEMENT("statement"),
    /** The memory of queued commands. */
    HEAP("heap"),
    /** The time to the first transfer in a new JVM. */
    OPEN("open"),
    /** Throughput and latency by number of callers, for the chart. */
    CURVE("curve"),
    /** A long history against a short one. Building it takes long. */
    HISTORY("history"),
    /** This version against another one, in turns. */
    VERSIONS("versions");

    /** The one-way network delay of {@link #REMOTE}. */
    static final Duration DELAY = Duration.ofNanos(500_000);

    private final String title;

    Workload(String title) {
        this.title = title;
    }

    /**
     * Returns the workload with a name.
     *
     * @param title the name, in upper or lower case
     * @return the workload
     * @throws IllegalArgumentException if no workload has this name
     */
    public static Workload of(String title) {
        return Arrays.stream(values())
                .filter(workload -> workload.title.equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no workload '" + title + "'. Give some of " + Arrays.toString(values()) + "."));
    }

    /**
     * Returns the workloads that run by default.
     *
     * @return all but those that take long or need another option
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

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return title;
    }
}
