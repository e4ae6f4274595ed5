package com.moneyflo.internal.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Calls that wait for the same thing. It ends when none has come for a moment, and takes none from then on.
 * Thread-safe.
 */
final class RowWaitQueue {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    /** Linked, for an array that cannot grow for lack of memory may lose what is in it. */
    private final Queue<Submission> calls = new ConcurrentLinkedQueue<>();

    private final int mostAtOnce;
    private boolean over;

    RowWaitQueue(Submission first, int mostAtOnce) {
        this.mostAtOnce = mostAtOnce;
        calls.add(first);
    }

    /** Adds a call at the end; false if it is over. */
    boolean add(Submission call) {
        lock.lock();
        try {
            if (!over) {
                calls.add(call);
                came.signal();
            }
            return !over;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next batch; who comes within a moment of the last is served too, so that a row that all want is not given up
     * between two calls.
     *
     * @return none, once it is over
     */
    List<Submission> next() {
        lock.lock();
        try {
            long left = MOMENT_NANOS;
            while (calls.isEmpty() && left > 0) {
                left = came.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return taken();
    }

    /** Takes none from now on; returns those that were left. */
    List<Submission> close() {
        lock.lock();
        try {
            over = true;
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
                if (size > 0 && size + call.weight() > mostAtOnce) {
                    break;
                }
                size += call.weight();
                taken.add(call);
            }
            for (int i = 0; i < taken.size(); i++) {
                calls.remove();
            }
            over = taken.isEmpty();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
