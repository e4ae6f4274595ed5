package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.thread.Worker;
import com.moneyflo.notice.NoticeOptions;
import com.moneyflo.notify.Notifier;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends the notices of the outbox. One thread claims, several send, one records. Several relays, in several JVMs, may
 * share an outbox. Thread-safe.
 */
public final class Relay implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LOOKS_AFTER_NUDGE = 3;

    private final NoticeOptions options;
    private final RelayPipeline pipeline;
    private final @Nullable Worker claimer;
    private final @Nullable Worker writer;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean nudged;
    private long next = System.nanoTime();
    private long swept;
    private long looked;
    private int looks;

    private Relay(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks clocks,
            Random random,
            boolean threads) {
        this.options = options;
        this.pipeline = new RelayPipeline(
                database, recipients, notifier, options, clocks, random, threads ? senders() : null, this::nudge);
        this.swept = next - options.pollInterval().toNanos();
        this.looked = swept;
        this.claimer = threads ? new Worker("relay", pipeline.claiming, this::step) : null;
        this.writer = threads
                ? new Worker(
                        "relay-record",
                        pipeline.recording,
                        () -> pipeline.results.recordMore(pipeline.recorder, this::nudge))
                : null;
    }

    /** Makes a relay with threads, which {@link #start()} starts. */
    public static Relay of(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks clocks,
            Random random) {
        return new Relay(database, recipients, notifier, options, clocks, random, true);
    }

    /** Starts the threads, if there are any. If one cannot be started, {@link #close()} ends the others. */
    public void start() {
        threads().forEach(Worker::start);
    }

    /** Makes a relay without threads, for tests: {@link #round} and its steps do the work. */
    public static Relay manual(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks clocks,
            Random random) {
        return new Relay(database, recipients, notifier, options, clocks, random, false);
    }

    /** Returns whether the relay has threads. */
    public boolean hasThreads() {
        return claimer != null;
    }

    /** Sweeps, claims, sends and records once, in the caller's thread; returns how many notices it claimed. */
    public int round() {
        pipeline.sweep();
        int sent = pipeline.send();
        pipeline.results.record(pipeline.recorder);
        return sent;
    }

    /** Claims as {@link #round} does, and hands nothing over. */
    List<AccountBatch> claim() {
        return pipeline.claim(false, pipeline.usual);
    }

    /** Sends claimed notices, and records the results. */
    void send(List<AccountBatch> batches) {
        batches.forEach(pipeline.usual::send);
        pipeline.results.record(pipeline.recorder);
    }

    /** Says that there may be something to send. Cheap; returns at once. */
    public void nudge() {
        if (!nudged) {
            nudged = true;
            wake();
        }
    }

    private void wake() {
        if (claimer != null) {
            claimer.wake();
        }
    }

    /**
     * Stops claiming, waits up to ten seconds for deliveries in progress, gives back notices that were not handed over,
     * and records the results.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        pipeline.close();
        threads().forEach(Worker::hurry);
        try {
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() throws InterruptedException {
        long until = System.nanoTime() + GRACE.toNanos();
        join(claimer, until);
        pipeline.urgent.shutdown();
        pipeline.usual.shutdown();
        pipeline.urgent.await(until);
        pipeline.usual.await(until);
        if (writer == null) {
            pipeline.results.record(pipeline.recorder);
        }
        pipeline.results.close(until + GRACE.toNanos());
        join(writer, until + GRACE.toNanos());
    }

    private static void join(@Nullable Worker worker, long until) throws InterruptedException {
        if (worker != null) {
            worker.join(until);
        }
    }

    /** Waits until it is time to look, or until it is woken; then looks for notices to send. */
    private Worker.Round step() {
        long now = System.nanoTime();
        if (nudged) {
            nudged = false;
            looks = LOOKS_AFTER_NUDGE;
            next = Math.min(next, looked + SPACING_NANOS);
        }
        if (next - now > 0) {
            LockSupport.parkNanos(this, next - now);
            return closed.get() ? Worker.Round.OVER : Worker.Round.IDLE;
        }
        if (closed.get()) {
            return Worker.Round.OVER;
        }
        look(now);
        return Worker.Round.WORKED;
    }

    private void look(long now) {
        long poll = options.pollInterval().toNanos();
        boolean sweepNow = now - swept >= poll;
        swept = sweepNow ? now : swept;
        looked = now;
        pipeline.watch();
        if (sweepNow) {
            pipeline.sweep();
        }
        boolean sent = pipeline.send() > 0;
        // The nudge comes before the transaction commits, so the relay looks again soon after.
        looks = sent ? LOOKS_AFTER_NUDGE : Math.max(0, looks - 1);
        next = System.nanoTime() + (looks > 0 ? SOON_NANOS * (LOOKS_AFTER_NUDGE + 1 - looks) : jittered(poll));
    }

    private List<Worker> threads() {
        return claimer == null || writer == null ? List.of() : List.of(claimer, writer);
    }

    private static long jittered(long poll) {
        return poll / 2 + ThreadLocalRandom.current().nextLong(poll / 2 + 1);
    }

    private static ThreadFactory senders() {
        AtomicInteger number = new AtomicInteger();
        return task -> daemon("moneyflo-relay-" + number.incrementAndGet(), task);
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
