package com.moneyflo.internal.lane;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for a lane, first come first served. Bounded by how much is not over, here or elsewhere. Thread-safe.
 */
final class SubmissionQueue {

    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final ReadyQueue line = new ReadyQueue();
    private final int capacity;
    private final int lanes;
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean closed;

    /** Room for so many instructions, for so many lanes. */
    SubmissionQueue(int capacity, int lanes) {
        this.capacity = capacity;
        this.lanes = lanes;
    }

    /**
     * Adds a call, as soon as there is room.
     *
     * @return false if there was none in time
     * @throws IllegalStateException if it is closed
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
            call.whenOver(() -> finished(size));
            unfinished.addAndGet(size);
            line.addLast(call);
            boolean mayBegin = true;
            try {
                mayBegin = line.mayBegin(call);
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

    /** Takes out a call that is over. */
    void remove(Submission call) {
        hold();
        try {
            line.remove(call);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends calls back to the front, in their order: what they met was not their own. Does not fail for lack of memory.
     */
    void putFirst(List<Submission> returned) {
        hold();
        try {
            line.addFirst(returned);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends calls back behind all that wait, in their order: they have to wait for a row, and nobody is to wait for
     * them.
     */
    void putLast(List<Submission> returned) {
        hold();
        try {
            for (int i = 0; i < returned.size(); i++) {
                line.addLast(returned.get(i));
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for calls and takes a lane's share of them, of no more than so many instructions but of one call at least.
     *
     * @return none once it is closed and all are over
     */
    List<Submission> take(int most) {
        lock.lock();
        try {
            List<Submission> taken = line.begin(most, part());
            while (taken.isEmpty() && !(closed && unfinished.get() == 0)) {
                filled.awaitUninterruptibly();
                taken = line.begin(most, part());
            }
            if (!line.isEmpty()) {
                filled.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What was taken is decided, or was sent back: another lane may take what needs the same. Does not fail for lack of
     * memory.
     */
    void end(List<Submission> taken) {
        hold();
        try {
            line.end(taken);
        } finally {
            lock.unlock();
        }
    }

    /** The batch that has been under way for longest, or null. */
    @Nullable
    OldestBatch oldest() {
        lock.lock();
        try {
            return line.oldest();
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

    private int part() {
        return (unfinished.get() + lanes - 1) / lanes;
    }

    /**
     * Takes the lock only for those who may be waiting for this: a lane answers many calls at a time, while their
     * callers want the lock.
     */
    private void finished(int size) {
        boolean wasFull = unfinished.getAndAdd(-size) >= capacity;
        if (!wasFull && !closed) {
            return;
        }
        hold();
        try {
            drained.signalAll();
            if (closed) {
                filled.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A lock that others hold takes memory to wait for; what has to be put back waits until there is some. */
    private void hold() {
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
