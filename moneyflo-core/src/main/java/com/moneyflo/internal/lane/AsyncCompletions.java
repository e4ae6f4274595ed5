package com.moneyflo.internal.lane;

import com.moneyflo.internal.ledger.CommandResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives answers to callers who do not wait for them. What depends on an answer is the caller's and may take its time,
 * so it runs on threads of its own and never on a lane. Thread-safe.
 */
final class AsyncCompletions {

    private static final int MAX_THREADS = 256;
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LATER_MILLIS = 50;

    private final ForkJoinPool callbacks = callbacks();

    /** Completes the result with the answer, soon. */
    void to(CompletableFuture<CommandResult> result, CommandResult answer) {
        while (true) {
            try {
                execute(result, answer);
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

    private void execute(CompletableFuture<CommandResult> result, CommandResult answer) {
        try {
            callbacks.execute(() -> result.complete(answer));
        } catch (RejectedExecutionException e) {
            // After the bank was closed there is no other thread for it.
            result.complete(answer);
        } catch (OutOfMemoryError e) {
            // No thread could be started. The one that keeps the time tries again; an answer is given once, however
            // often it is tried.
            CompletableFuture.delayedExecutor(LATER_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(() -> to(result, answer));
        }
    }

    /**
     * Of this kind for two reasons: a callback that waits for another answer gets a thread in its place, so that it
     * does not wait for itself; and the common pool of a small machine would start a thread for each.
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
