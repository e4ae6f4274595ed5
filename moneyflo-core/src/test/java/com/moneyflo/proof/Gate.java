package com.moneyflo.proof;

import com.moneyflo.internal.lane.BatchLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling that keeps the lane between two batches while it is shut, so that a test can say what shares a batch.
 * Thread-safe.
 */
final class Gate implements BatchLimit {

    private final int most;
    private final List<Integer> sizes = new ArrayList<>();
    private boolean shut;
    private @Nullable Thread lane;

    Gate(int most) {
        this.most = most;
    }

    /** After this verb the lane takes nothing more. No other caller may be asking the bank for anything. */
    void shutAfter(Runnable verb) {
        // Else it could come to the gate before it has taken the verb.
        Lanes.eventually(this::laneWaitsForCalls);
        synchronized (this) {
            shut = true;
        }
        verb.run();
    }

    private synchronized boolean laneWaitsForCalls() {
        return lane != null
                && lane.getState() == Thread.State.WAITING
                && Arrays.stream(lane.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith("SubmissionQueue"));
    }

    synchronized void open() {
        shut = false;
        notifyAll();
    }

    /** The size of each batch, in transfers of two legs. */
    synchronized List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    @Override
    public synchronized int now() {
        lane = Thread.currentThread();
        try {
            while (shut) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("No test interrupts the lane.", e);
        }
        return most;
    }

    @Override
    public synchronized void took(int size, long nanos) {
        sizes.add(size);
    }
}
