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

    void run(BenchmarkContext context) {
        switch (this) {
            case UNIFORM -> PayingWorkload.uniform(context);
            case HOT -> PayingWorkload.hot(context);
            case ZIPF -> PayingWorkload.zipf(context);
            case SATURATION -> SaturationWorkload.run(context);
            case HOT_TO_UNIFORM -> SaturationWorkload.runHot(context);
            case SINGLE -> PayingWorkload.single(context);
            case REMOTE -> new RemoteWorkload(context).many();
            case REMOTE_SINGLE -> new RemoteWorkload(context).single();
            case STRANGER -> LockedAccountWorkload.run(context);
            case JVMS -> MultiJvmWorkload.run(context);
            case TEXTS -> NoticesWorkload.run(context);
            case DRAIN -> RelayWorkload.drain(context);
            case IN_FLIGHT -> RelayWorkload.inFlight(context);
            case STATEMENT -> StatementWorkload.run(context);
            case HEAP -> HeapWorkload.run(context);
            case OPEN -> OpenWorkload.run(context);
            case CURVE -> CurveWorkload.run(context);
            case HISTORY -> HistoryWorkload.run(context);
            case VERSIONS -> VersionsWorkload.run(context);
        }
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return title;
    }
}
