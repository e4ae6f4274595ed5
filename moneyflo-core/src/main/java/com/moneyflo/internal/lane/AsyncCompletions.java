package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.internal.thread.Worker;
import com.moneyflo.internal.thread.Worker.Round;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Completes the futures of callers who do not wait. Callbacks on such a future are the host's code and may block, so
 * they run on threads of their own and never on a lane. Thread-safe.
 *
 * <p>A callback may wait for the result of another command. So the number of threads is not fixed: while results wait
 * and no thread takes one, another thread is started, up to 256. A thread ends after a minute without work.
 */
final class AsyncCompletions {

    private static final int MAX_THREADS = 256;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE_SECONDS = 60;

    /** Results and their futures. A thread that takes the end puts it back for the other threads, and ends. */
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    private final Runnable end = this::ended;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger idle = new AtomicInteger();
    private final int usual = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final Status status;
    private final Worker starter;
    private int threads;
    private volatile boolean asleep;
    private volatile boolean closed;

    AsyncCompletions(Status status) {
        this.status = status;
        this.starter = new Worker("callbacks", status, this::look, () -> {});
    }

    /** Starts the thread that starts the others. */
    void start() {
        starter.start();
    }

    /** Starts that thread again if it died. */
    void revive() {
        starter.revive();
    }

    /** Completes the future with the result, soon. After closing, the caller's thread completes it. */
    void complete(CompletableFuture<CommandResult> future, CommandResult result) {
        while (!offered(future, result)) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        if (asleep && idle.get() < waiting.size()) {
            starter.wake();
        }
        if (closed) {
            drain();
        }
    }

    /** Completes what waits. Callbacks that still run after the grace period go on without the bank. */
    void close(Duration grace) throws InterruptedException {
        closed = true;
        starter.hurry();
        long deadline = System.nanoTime() + grace.toNanos();
        synchronized (this) {
            waiting.add(end);
            for (long left = grace.toMillis(); threads > 0 && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
        }
        drain();
    }

    private static long millisUntil(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    private boolean offered(CompletableFuture<CommandResult> future, CommandResult result) {
        try {
            return waiting.offer(() -> completeNow(future, result));
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    /** Completes the future, again if memory ran out before it was complete. */
    private static void completeNow(CompletableFuture<CommandResult> future, CommandResult result) {
        while (!future.isDone()) {
            try {
                future.complete(result);
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }

    private void drain() {
        boolean ended = false;
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next == end) {
                ended = true;
            } else {
                next.run();
            }
        }
        if (ended) {
            waiting.add(end);
        }
    }

    /** Starts a thread if results wait that no thread takes. */
    private Round look() {
        if (closed) {
            return Round.OVER;
        }
        asleep = true;
        if (waiting.isEmpty()) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
        asleep = false;
        int before = taken.get();
        if (running() >= usual) {
            LockSupport.parkNanos(this, STALL_NANOS);
        }
        if (!waiting.isEmpty() && (taken.get() == before) && running() < MAX_THREADS) {
            startThread();
        }
        return Round.IDLE;
    }

    private void startThread() {
        Worker thread = new Worker("callback", status, this::work, end);
        synchronized (this) {
            thread.start();
            threads++;
        }
    }

    private Round work() {
        Runnable next;
        idle.incrementAndGet();
        try {
            next = closed ? waiting.poll() : waiting.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return Round.IDLE;
        } finally {
            idle.decrementAndGet();
        }
        if (next == end) {
            waiting.add(end);
        }
        if (next == null || next == end) {
            return Round.OVER;
        }
        taken.incrementAndGet();
        next.run();
        return Round.IDLE;
    }

    private synchronized int running() {
        return threads;
    }

    private synchronized void ended() {
        threads--;
        notifyAll();
    }
}
