package com.moneyflo.internal.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Calls that wait for the lane, first come first served. Bounded by how much is not over, here or elsewhere. Thread-safe. */
final class CallQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final int capacity;
    private int unfinished;
    private boolean closed;

    /** Room for so many instructions. */
    CallQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Adds a call, as soon as there is room.
     *
     * @return false if there was none in time
     * @throws IllegalStateException if it is closed
     */
    boolean put(Call call, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (unfinished >= capacity && !closed) {
                if (left <= 0) {
                    return false;
                }
                left = drained.awaitNanos(left);
            }
            if (closed) {
                throw new IllegalStateException("The bank is closed. Open it again.");
            }
            int size = call.instructions().size();
            unfinished += size;
            call.whenOver(() -> finished(size));
            calls.addLast(call);
            filled.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends calls back to the front, in their order: what they met was not their own. */
    void putFirst(List<Call> returned) {
        lock.lock();
        try {
            for (int i = returned.size() - 1; i >= 0; i--) {
                calls.addFirst(returned.get(i));
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Sends calls back behind all that wait, in their order: they have to wait for a row, and nobody is to wait for them. */
    void putLast(List<Call> returned) {
        lock.lock();
        try {
            calls.addAll(returned);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for calls and takes as many as hold so many instructions, at least one call; none once it is closed and all are over. */
    List<Call> take(int most) {
        lock.lock();
        try {
            while (calls.isEmpty()) {
                if (closed && unfinished == 0) {
                    return List.of();
                }
                filled.awaitUninterruptibly();
            }
            List<Call> taken = new ArrayList<>();
            int size = 0;
            while (!calls.isEmpty() && (size == 0 || size + calls.getFirst().weight() <= most)) {
                Call call = calls.removeFirst();
                size += call.weight();
                taken.add(call);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signal();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void finished(int size) {
        lock.lock();
        try {
            unfinished -= size;
            drained.signalAll();
            if (closed) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
