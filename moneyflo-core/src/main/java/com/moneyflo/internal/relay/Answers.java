package com.moneyflo.internal.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has to be recorded. Whatever has come meanwhile is recorded next, all at once: nobody waits for a batch to fill. Thread-safe. */
final class Answers implements Consumer<Answer> {

    private static final int MOST_AT_ONCE = 512;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Queue<Answer> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile @Nullable Thread writer;
    private volatile boolean closed;
    private volatile long closedUntil;

    @Override
    public void accept(Answer answer) {
        queue.add(answer);
        size.incrementAndGet();
        LockSupport.unpark(writer);
    }

    /** How many are not recorded yet. */
    int size() {
        return size.get();
    }

    /** Records what there is, once; what could not be recorded stays. */
    boolean record(Recorder recorder) {
        List<Answer> batch = new ArrayList<>();
        for (Answer next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        if (batch.isEmpty()) {
            return true;
        }
        List<Answer> left = recorder.record(batch);
        queue.addAll(left);
        size.addAndGet(left.size() - batch.size());
        return left.isEmpty();
    }

    /** Records for as long as it is open, and then what is left if that can be done in time. Told after each batch. */
    void recordAll(Recorder recorder, Runnable recorded) {
        writer = Thread.currentThread();
        while (!closed || (!queue.isEmpty() && closedUntil - System.nanoTime() > 0)) {
            if (queue.isEmpty()) {
                LockSupport.park(this);
            } else if (record(recorder)) {
                recorded.run();
            } else {
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    void close(long untilNanos) {
        closedUntil = untilNanos;
        closed = true;
        LockSupport.unpark(writer);
    }
}
