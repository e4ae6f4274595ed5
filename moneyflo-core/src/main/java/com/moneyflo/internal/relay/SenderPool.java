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
 * Senders. One who hangs at the notifier is written off and another one takes his place, but never more than there
 * were. Thread-safe.
 */
final class SenderPool {

    private static final int IDLE_SECONDS = 30;
    private static final long FAST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int AHEAD_IF_FAST = 4;
    private static final int SHARE_OF_CLAIM = 4;

    private final int threads;
    private final Sender courier;
    private final Runnable done;
    private final @Nullable Status status;
    private final @Nullable ThreadPoolExecutor pool;
    private final Set<AccountBatch> chains = ConcurrentHashMap.newKeySet();
    private final Set<AccountBatch> writtenOff = ConcurrentHashMap.newKeySet();

    private SenderPool(
            int threads, Sender courier, Runnable done, @Nullable Status status, @Nullable ThreadPoolExecutor pool) {
        this.threads = threads;
        this.courier = courier;
        this.done = done;
        this.status = status;
        this.pool = pool;
    }

    /** So many threads; tells when a chain is over, and what one throws. */
    static SenderPool of(int threads, ThreadFactory factory, Sender courier, Runnable done, Status status) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return new SenderPool(threads, courier, done, status, pool);
    }

    /** The caller's thread. */
    static SenderPool byHand(int threads, Sender courier) {
        return new SenderPool(threads, courier, () -> {}, null, null);
    }

    /**
     * For how many more chains there is room: some more than threads where each takes little time, so that nobody waits
     * for the next claim.
     */
    int room() {
        int most = courier.averageNanos() < FAST_NANOS ? AHEAD_IF_FAST * threads : threads + threads / 2 + 1;
        int room = most - chains.size();
        // Not for each one that is over; but before a thread has nothing to do.
        return room * SHARE_OF_CLAIM < most ? 0 : room;
    }

    void send(AccountBatch chain) {
        boolean begun = false;
        try {
            chains.add(chain);
            execute(() -> {
                try {
                    courier.send(chain);
                } finally {
                    chains.remove(chain);
                    if (writtenOff.remove(chain)) {
                        resize();
                    }
                    done.run();
                }
            });
            begun = true;
        } finally {
            // Where no thread could be started nothing was sent.
            if (!begun) {
                chains.remove(chain);
                courier.giveBack(chain);
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

    /** Writes off who hangs. */
    void watch(long now) {
        for (AccountBatch chain : List.copyOf(chains)) {
            ClaimedNotice hanging = chain.hanging(now);
            if (hanging != null && chains.remove(chain)) {
                boolean replaced = writtenOff.size() < threads && writtenOff.add(chain);
                courier.abandon(chain, hanging);
                if (replaced) {
                    resize();
                }
            }
        }
    }

    /** Takes nothing more. */
    void shutdown() {
        if (pool != null) {
            pool.shutdown();
        }
    }

    /**
     * Waits until everything is over, until that time at the latest; what then still is at the notifier is in doubt.
     */
    void await(long untilNanos) throws InterruptedException {
        if (pool != null && !pool.awaitTermination(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            for (AccountBatch chain : chains) {
                ClaimedNotice hanging = chain.current();
                if (hanging != null) {
                    courier.abandon(chain, hanging);
                } else {
                    courier.giveBack(chain);
                }
            }
        }
    }

    private synchronized void resize() {
        if (pool != null) {
            int size = threads + writtenOff.size();
            // Never fewer at most than at least.
            pool.setMaximumPoolSize(Math.max(size, pool.getCorePoolSize()));
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
    }
}
