package com.moneyflo.internal.thread;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A background thread. It does its task round by round until the task says that it is over. Whatever a round throws,
 * the thread goes on after a pause, reports the failure, and reports again when a round succeeds. Thread-safe.
 */
public final class Worker {

    /** What is done again and again. */
    @FunctionalInterface
    public interface Task {
        /** Does a part of the work, or waits for work. */
        Round round();
    }

    /** What came of a round that threw nothing. */
    public enum Round {
        /** It did what it is for. */
        WORKED,
        /** There was nothing to do, which says nothing about whether it could be done. */
        IDLE,
        /** There will be nothing to do any more. */
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
    private @Nullable Throwable untold;

    /** Told when it is over; repeated if that throws, so it may be told twice. */
    public Worker(String name, Status status, Task task, Runnable ending) {
        this.name = "moneyflo-" + name;
        this.status = status;
        this.task = task;
        this.ending = ending;
    }

    /** One that lives as long as its part of the bank. */
    public Worker(String name, Status status, Task task) {
        this(name, status, task, status::stopped);
    }

    /** Starts it, or starts it anew if its thread has died. Does nothing while it runs and after its end. */
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

    /** The same for one that should be running: if it cannot be started, that is reported. */
    public void revive() {
        try {
            start();
        } catch (RuntimeException | Error e) {
            status.failing(e);
        }
    }

    /** Wakes it up if its task waits. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** No pause after a failure is waited for any more. */
    public void hurry() {
        closing = true;
        wake();
    }

    /** Waits until it is over, until that time at the latest. */
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
                untold = e;
                pause();
            }
        }
        end();
    }

    private void round() {
        Throwable met = null;
        try {
            // A host that interrupts all threads does not mean this one.
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
        if (untold != null) {
            status.failing(untold);
            untold = null;
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
