package com.moneyflo.internal.thread;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A background thread. It runs its task in rounds until the task is over. If a round throws anything, the thread
 * reports the failure and continues after a pause. It reports again when a round succeeds. Thread-safe.
 */
public final class Worker {

    /** The repeated task. */
    @FunctionalInterface
    public interface Task {
        /** Does one part of the work, or waits for work. */
        Round round();
    }

    /** The result of a round that threw nothing. */
    public enum Round {
        /** The round did work. */
        WORKED,
        /** There was no work, so the round does not show whether work succeeds. */
        IDLE,
        /** There will be no more work. */
        OVER
    }

    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int MAX_DOUBLINGS = 7;
    private static final long PASSING_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MAX_ENDINGS = 1_000;

    private final String name;
    private final Status status;
    private final Task task;
    private final Runnable ending;
    private volatile @Nullable Thread thread;
    private volatile boolean over;
    private volatile boolean closing;
    private int failures;
    private long failingSince;
    private @Nullable Throwable unreported;

    /** Runs {@code ending} when the task is over. Repeats it if it throws, so it may run twice. */
    public Worker(String name, Status status, Task task, Runnable ending) {
        this.name = "moneyflo-" + name;
        this.status = status;
        this.task = task;
        this.ending = ending;
    }

    /** A worker that lives as long as its part of the bank. */
    public Worker(String name, Status status, Task task) {
        this(name, status, task, status::stopped);
    }

    /** Starts the thread, also after it has died. Does nothing while it runs and after its end. */
    public synchronized void start() {
        Thread current = thread;
        if (over || (current != null && current.isAlive())) {
            return;
        }
        Thread next = new Thread(this::run, name);
        next.setDaemon(true);
        next.start();
        thread = next;
    }

    /** Starts the thread if it has died. If that fails, reports it instead of throwing. */
    public void revive() {
        try {
            start();
        } catch (RuntimeException | Error e) {
            status.failing(e);
        }
    }

    /** Wakes the thread if its task waits. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** Ends the current pause after a failure, and allows no more pauses. */
    public void hurry() {
        closing = true;
        wake();
    }

    /** Waits until the thread has ended, at most until this {@code System.nanoTime()}. */
    public void join(long untilNanos) throws InterruptedException {
        Thread current = thread;
        if (current != null) {
            current.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime())));
        }
    }

    private void run() {
        while (!over) {
            try {
                round();
            } catch (Throwable e) { // Even the report failed, for lack of memory.
                unreported = e;
                pause();
            }
        }
        end();
    }

    private void round() {
        Throwable met = null;
        try {
            // A host may interrupt all threads. This one goes on.
            Thread.interrupted();
            Round round = task.round();
            over = round == Round.OVER;
            if (round == Round.WORKED) {
                worked();
            }
        } catch (Throwable e) {
            met = e;
        }
        if (met != null) {
            failed(met);
            pause();
        }
    }

    private void worked() {
        if (unreported != null) {
            status.failing(unreported);
            unreported = null;
        }
        failures = 0;
        status.running();
    }

    private void failed(Throwable met) {
        long now = System.nanoTime();
        if (failures++ == 0) {
            failingSince = now;
        }
        boolean passing = met instanceof Explained explained && explained.passes();
        if (!passing || now - failingSince > PASSING_NANOS) {
            status.failing(met);
        }
    }

    private void pause() {
        long until = System.nanoTime() + (FIRST_PAUSE_NANOS << Math.min(failures, MAX_DOUBLINGS));
        for (long left = until - System.nanoTime(); left > 0 && !closing; left = until - System.nanoTime()) {
            Thread.interrupted();
            LockSupport.parkNanos(this, left);
        }
    }

    private void end() {
        for (int tries = 0; tries < MAX_ENDINGS; tries++) {
            try {
                ending.run();
                return;
            } catch (Throwable e) {
                LockSupport.parkNanos(this, FIRST_PAUSE_NANOS);
            }
        }
    }
}
