package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.CommandResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Completes the futures of callers that do not wait. Actions that depend on a future are the caller's and may be slow,
 * so they run on threads of their own and never on a lane. Thread-safe.
 */
final class AsyncCompletions {

    private static final int MAX_THREADS = 256;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LATER_MILLIS = 50;

    private final ForkJoinPool callbacks = callbacks();

    /** Completes the future with the result, on another thread. */
    void complete(CompletableFuture<CommandResult> future, CommandResult result) {
        while (true) {
            try {
                execute(future, result);
                return;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }

    void close(Duration grace) throws InterruptedException {
        callbacks.shutdown();
        if (!callbacks.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            callbacks.shutdownNow();
        }
    }

    private void execute(CompletableFuture<CommandResult> future, CommandResult result) {
        try {
            callbacks.execute(() -> future.complete(result));
        } catch (RejectedExecutionException e) {
            // The bank is closed, so there is no other thread.
            future.complete(result);
        } catch (OutOfMemoryError e) {
            // No thread could be started. The JDK's timer thread tries again. A future completes once, so repeating
            // does no harm.
            CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(() -> complete(future, result));
        }
    }

    /**
     * A ForkJoinPool for two reasons. When a callback waits for another future, the pool adds a thread, so the callback
     * does not wait for itself. And on a small machine the JDK replaces the common pool by one thread for each task.
     */
    private static ForkJoinPool callbacks() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new ForkJoinPool(
                threads,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                threads,
                MAX_THREADS,
                1,
                pool -> true,
                1,
                TimeUnit.MINUTES);
    }
}
