package com.moneyflo.internal.lane;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for a lane, first come, first served. The capacity counts the instructions of all calls that are not
 * completed, whether they are queued or in a batch. Thread-safe.
 */
final class SubmissionQueue {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final ReadyQueue ready = new ReadyQueue();
    private final int capacity;
    private final int lanes;
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean closed;

    /** Has room for this many instructions. */
    SubmissionQueue(int capacity, int lanes) {
        this.capacity = capacity;
        this.lanes = lanes;
    }

    /**
     * Adds a call as soon as there is room.
     *
     * @return false if there was no room in time
     * @throws IllegalStateException if the queue is closed
     */
    boolean put(Submission call, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (unfinished.get() >= capacity && !closed) {
                if (left <= 0) {
                    return false;
                }
                left = drained.awaitNanos(left);
            }
            if (closed) {
                throw new IllegalStateException("The bank is closed. Open it again.");
            }
            int size = call.instructions().size();
            call.onCompletion(() -> finished(size));
            unfinished.addAndGet(size);
            ready.addLast(call);
            boolean mayBegin = true;
            try {
                mayBegin = ready.mayBegin(call);
            } finally {
                if (mayBegin) {
                    filled.signal();
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes a call that is completed. */
    void remove(Submission call) {
        lockDespiteMemory();
        try {
            ready.remove(call);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts calls back at the front, in their order, after a failure that they did not cause. Does not fail for lack of
     * memory.
     */
    void putFirst(List<Submission> returned) {
        lockDespiteMemory();
        try {
            ready.addFirst(returned);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts calls back at the end, in their order: they wait for a row, and no other call shall wait for them. Does not
     * fail for lack of memory.
     */
    void putLast(List<Submission> returned) {
        lockDespiteMemory();
        try {
            for (int i = 0; i < returned.size(); i++) {
                ready.addLast(returned.get(i));
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for calls and takes a lane's share of them: at most {@code limit} transfers, but at least one call.
     *
     * @return empty once the queue is closed and all calls are completed
     */
    List<Submission> take(int limit) {
        lock.lock();
        try {
            List<Submission> taken = ready.begin(limit, share());
            while (taken.isEmpty() && !(closed && unfinished.get() == 0)) {
                filled.awaitUninterruptibly();
                taken = ready.begin(limit, share());
            }
            if (!ready.isEmpty()) {
                filled.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a batch whose calls are decided or were put back. Other lanes may now take calls that overlap with it. Does
     * not fail for lack of memory.
     */
    void end(List<Submission> taken) {
        lockDespiteMemory();
        try {
            ready.end(taken);
        } finally {
            lock.unlock();
        }
    }

    /** The oldest batch in progress, or null. */
    @Nullable
    OldestBatch oldest() {
        lock.lock();
        try {
            return ready.oldest();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int share() {
        return (unfinished.get() + lanes - 1) / lanes;
    }

    /**
     * Takes the lock only where a thread may be waiting for this: a lane completes many calls at a time, while their
     * callers want the lock.
     */
    private void finished(int size) {
        boolean wasFull = unfinished.getAndAdd(-size) >= capacity;
        if (!wasFull && !closed) {
            return;
        }
        lockDespiteMemory();
        try {
            drained.signalAll();
            if (closed) {
                filled.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waiting for a lock needs memory. Calls must be put back, so this waits until there is some. */
    private void lockDespiteMemory() {
        while (true) {
            try {
                lock.lock();
                return;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }
}
