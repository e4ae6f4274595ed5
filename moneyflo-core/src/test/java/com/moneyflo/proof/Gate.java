package com.moneyflo.proof;

import com.moneyflo.internal.lane.Ceiling;
import java.util.ArrayList;
import java.util.List;

/** A ceiling that keeps the lane between two batches while it is shut, so that a test can say what shares a batch. Thread-safe. */
final class Gate implements Ceiling {

    private final int most;
    private final List<Integer> sizes = new ArrayList<>();
    private boolean shut;

    Gate(int most) {
        this.most = most;
    }

    /** After this verb the lane takes nothing more. */
    void shutAfter(Runnable verb) {
        synchronized (this) {
            shut = true;
        }
        verb.run();
    }

    synchronized void open() {
        shut = false;
        notifyAll();
    }

    /** How much each batch held, in transfers of two legs. */
    synchronized List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    @Override
    public synchronized int now() {
        try {
            while (shut) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the lane.", e);
        }
        return most;
    }

    @Override
    public synchronized void took(int size, long nanos) {
        sizes.add(size);
    }
}
