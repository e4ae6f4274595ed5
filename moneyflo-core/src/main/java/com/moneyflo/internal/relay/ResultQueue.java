package com.moneyflo.internal.relay;

import com.moneyflo.internal.thread.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results that are not recorded yet. The recorder takes all that came while it recorded the last ones; it does not
 * wait for more. Thread-safe.
 */
final class ResultQueue implements Consumer<DeliveryResult> {

    private static final int MAX_AT_ONCE = 512;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Queue<DeliveryResult> queue = new ConcurrentLinkedQueue<>();
    private final List<DeliveryResult> batch = new ArrayList<>(MAX_AT_ONCE);
    private final AtomicInteger size = new AtomicInteger();
    private volatile @Nullable Thread writer;
    private volatile boolean closed;
    private volatile long closedUntil;

    @Override
    public void accept(DeliveryResult answer) {
        queue.add(answer);
        size.incrementAndGet();
        LockSupport.unpark(writer);
    }

    /** Returns how many results are not recorded yet. */
    int size() {
        return size.get();
    }

    /** Records the results once. Results that could not be recorded stay, also if the recorder throws. */
    boolean record(Recorder recorder) {
        while (batch.size() < MAX_AT_ONCE && !queue.isEmpty()) {
            batch.add(queue.remove());
        }
        if (batch.isEmpty()) {
            return true;
        }
        List<DeliveryResult> left = recorder.record(List.copyOf(batch));
        queue.addAll(left);
        size.addAndGet(left.size() - batch.size());
        batch.clear();
        return left.isEmpty();
    }

    /**
     * Records results, or waits for some. After {@link #close} it records the rest, until the time given there. Calls
     * {@code recorded} after each batch.
     */
    Worker.Round recordMore(Recorder recorder, Runnable recorded) {
        writer = Thread.currentThread();
        if (closed && (isEmpty() || closedUntil - System.nanoTime() <= 0)) {
            return Worker.Round.OVER;
        }
        if (isEmpty()) {
            LockSupport.park(this);
            return Worker.Round.IDLE;
        }
        if (record(recorder)) {
            recorded.run();
            recorder.throwRefused();
            return Worker.Round.WORKED;
        }
        LockSupport.parkNanos(this, PAUSE_NANOS);
        return Worker.Round.IDLE;
    }

    private boolean isEmpty() {
        return batch.isEmpty() && queue.isEmpty();
    }

    void close(long untilNanos) {
        closedUntil = untilNanos;
        closed = true;
        LockSupport.unpark(writer);
    }
}
