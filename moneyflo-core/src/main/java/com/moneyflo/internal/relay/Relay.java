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
 * Empties the outbox: one thread claims, some hand over, one records. Several relays, in several JVMs, share an outbox.
 * Thread-safe.
 */
public final class Relay implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LOOKS_AFTER_NEWS = 3;

    private final NoticeOptions options;
    private final RelayPipeline round;
    private final @Nullable Worker claimer;
    private final @Nullable Worker writer;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean news;
    private long next = System.nanoTime();
    private long tidied;
    private long looked;
    private int looks;

    private Relay(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks times,
            Random random,
            boolean threads) {
        this.options = options;
        this.round = new RelayPipeline(
                database, recipients, notifier, options, times, random, threads ? senders() : null, this::nudge);
        this.tidied = next - options.pollInterval().toNanos();
        this.looked = tidied;
        this.claimer = threads ? new Worker("relay", round.claiming, this::step) : null;
        this.writer = threads
                ? new Worker(
                        "relay-record", round.recording, () -> round.answers.recordMore(round.recorder, this::nudge))
                : null;
    }

    /** One with threads, which {@link #start()} starts. */
    public static Relay of(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks times,
            Random random) {
        return new Relay(database, recipients, notifier, options, times, random, true);
    }

    /** Starts its threads, if it has any. If one cannot be started, {@link #close()} ends the others. */
    public void start() {
        threads().forEach(Worker::start);
    }

    /** One without threads, for tests: it does what it is told by {@link #round} and by the steps of one. */
    public static Relay byHand(
            Database database,
            Recipients recipients,
            Notifier notifier,
            NoticeOptions options,
            Clocks times,
            Random random) {
        return new Relay(database, recipients, notifier, options, times, random, false);
    }

    /** Whether it works by itself. */
    public boolean hasThreads() {
        return claimer != null;
    }

    /** Sweeps, claims, sends and records once, by the caller's thread; returns how many notices were claimed. */
    public int round() {
        round.tidy();
        int sent = round.send();
        round.answers.record(round.recorder);
        return sent;
    }

    /** Claims as {@link #round} would, and hands nothing over yet. */
    List<AccountBatch> claim() {
        return round.claim(false, round.usual);
    }

    /** Hands over what was claimed, and records. */
    void send(List<AccountBatch> chains) {
        chains.forEach(round.usual::send);
        round.answers.record(round.recorder);
    }

    /** There may be something to send. Cheap; returns at once. */
    public void nudge() {
        if (!news) {
            news = true;
            wake();
        }
    }

    private void wake() {
        if (claimer != null) {
            claimer.wake();
        }
    }

    /**
     * Claims nothing more, lets what is at the notifier end within a grace, gives back what was not handed over,
     * records the rest.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        round.close();
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
        round.urgent.shutdown();
        round.usual.shutdown();
        round.urgent.await(until);
        round.usual.await(until);
        if (writer == null) {
            round.answers.record(round.recorder);
        }
        round.answers.close(until + GRACE.toNanos());
        join(writer, until + GRACE.toNanos());
    }

    private static void join(@Nullable Worker worker, long until) throws InterruptedException {
        if (worker != null) {
            worker.join(until);
        }
    }

    /** Waits until it is time to look, or for a moment; then looks for what can be sent. */
    private Worker.Round step() {
        long now = System.nanoTime();
        if (news) {
            news = false;
            looks = LOOKS_AFTER_NEWS;
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
        boolean tidy = now - tidied >= poll;
        tidied = tidy ? now : tidied;
        looked = now;
        round.watch();
        if (tidy) {
            round.tidy();
        }
        boolean sent = round.send() > 0;
        // A notice is announced before its transaction commits: it is looked for again soon after.
        looks = sent ? LOOKS_AFTER_NEWS : Math.max(0, looks - 1);
        next = System.nanoTime() + (looks > 0 ? SOON_NANOS * (LOOKS_AFTER_NEWS + 1 - looks) : jittered(poll));
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
