package com.moneyflo.internal.relay;

import com.moneyflo.internal.thread.Status;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the senders. A thread that hangs in the notifier is replaced; at most as many are replaced as the pool
 * has threads. Thread-safe.
 */
final class SenderPool {

    private static final int IDLE_SECONDS = 30;
    private static final long FAST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int AHEAD_IF_FAST = 4;
    private static final int SHARE_OF_CLAIM = 4;

    private final int threads;
    private final Sender sender;
    private final Runnable done;
    private final @Nullable Status status;
    private final @Nullable ThreadPoolExecutor pool;
    private final Set<AccountBatch> batches = ConcurrentHashMap.newKeySet();
    private final Set<AccountBatch> replaced = ConcurrentHashMap.newKeySet();

    private SenderPool(
            int threads, Sender sender, Runnable done, @Nullable Status status, @Nullable ThreadPoolExecutor pool) {
        this.threads = threads;
        this.sender = sender;
        this.done = done;
        this.status = status;
        this.pool = pool;
    }

    /** Makes a pool of threads. Calls {@code done} after each batch, and reports exceptions to the status. */
    static SenderPool of(int threads, ThreadFactory factory, Sender sender, Runnable done, Status status) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return new SenderPool(threads, sender, done, status, pool);
    }

    /** Makes a pool that sends in the caller's thread. */
    static SenderPool manual(int threads, Sender sender) {
        return new SenderPool(threads, sender, () -> {}, null, null);
    }

    /**
     * Returns how many more batches may be claimed. Fast senders get more batches than threads, so that no thread waits
     * for the next claim.
     */
    int room() {
        int most = sender.averageNanos() < FAST_NANOS ? AHEAD_IF_FAST * threads : threads + threads / 2 + 1;
        int room = most - batches.size();
        // Does not claim for each single batch, but before a thread is idle.
        return room * SHARE_OF_CLAIM < most ? 0 : room;
    }

    void send(AccountBatch batch) {
        boolean begun = false;
        try {
            batches.add(batch);
            execute(() -> {
                try {
                    sender.send(batch);
                } finally {
                    batches.remove(batch);
                    if (replaced.remove(batch)) {
                        resize();
                    }
                    done.run();
                }
            });
            begun = true;
        } finally {
            // If no thread could be started, nothing was sent.
            if (!begun) {
                batches.remove(batch);
                sender.giveBack(batch);
            }
        }
    }

    void execute(Runnable task) {
        if (pool == null) {
            task.run();
        } else {
            pool.execute(() -> guard(task));
        }
    }

    private void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            if (status != null) {
                status.failing(e);
            }
        }
    }

    /** Replaces threads that hang. */
    void watch(long now) {
        for (AccountBatch batch : List.copyOf(batches)) {
            ClaimedNotice hanging = batch.hanging(now);
            if (hanging != null && batches.remove(batch)) {
                boolean isReplaced = replaced.size() < threads && replaced.add(batch);
                sender.abandon(batch, hanging);
                if (isReplaced) {
                    resize();
                }
            }
        }
    }

    /** Accepts no more batches. */
    void shutdown() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    /**
     * Waits for all batches, until {@code untilNanos} at the latest. Notices that are still being delivered are in
     * doubt then.
     */
    void await(long untilNanos) throws InterruptedException {
        if (pool != null && !pool.awaitTermination(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            for (AccountBatch batch : batches) {
                ClaimedNotice hanging = batch.current();
                if (hanging != null) {
                    sender.abandon(batch, hanging);
                } else {
                    sender.giveBack(batch);
                }
            }
        }
    }

    private synchronized void resize() {
        if (pool != null) {
            int size = threads + replaced.size();
            // The maximum must never be below the core size.
            pool.setMaximumPoolSize(Math.max(size, pool.getCorePoolSize()));
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
    }
}
