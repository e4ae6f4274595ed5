package com.moneyflo.internal.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Calls that wait for the same row, or that are isolated. The queue ends when no call has arrived for a moment, and
 * takes none from then on. Thread-safe.
 */
final class RowWaitQueue {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    /** Linked: an array that cannot grow for lack of memory may lose calls. */
    private final Queue<Submission> calls = new ConcurrentLinkedQueue<>();

    private final int maxSize;
    private boolean ended;

    RowWaitQueue(Submission first, int maxSize) {
        this.maxSize = maxSize;
        calls.add(first);
    }

    /** Adds a call at the end; returns false if the queue has ended. */
    boolean add(Submission call) {
        lock.lock();
        try {
            if (!ended) {
                calls.add(call);
                arrived.signal();
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the next batch. Waits a moment for more calls, so that a thread keeps its place for a hot row between two
     * calls.
     *
     * @return empty once the queue has ended
     */
    List<Submission> next() {
        lock.lock();
        try {
            long left = MOMENT_NANOS;
            while (calls.isEmpty() && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return taken();
    }

    /** Ends the queue and returns the calls that are left. */
    List<Submission> close() {
        lock.lock();
        try {
            ended = true;
            List<Submission> left = List.copyOf(calls);
            calls.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    private List<Submission> taken() {
        lock.lock();
        try {
            List<Submission> taken = new ArrayList<>();
            int size = 0;
            for (Submission call : calls) {
                if (size > 0 && size + call.weight() > maxSize) {
                    break;
                }
                size += call.weight();
                taken.add(call);
            }
            for (int i = 0; i < taken.size(); i++) {
                calls.remove();
            }
            ended = taken.isEmpty();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
