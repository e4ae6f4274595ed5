package com.moneyflo.examples.bench;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.Notifier;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes every message, at once or after a delay, and measures the average number in flight while there is enough work
 * for all senders.
 */
final class StopwatchNotifier implements Notifier {

    private final long nanos;
    private final long busy;
    private long begun;
    private long first;
    private long changed;
    private long lastBegun;
    private int underWay;
    private int most;
    private long taken;

    /** The nanoseconds in flight of all messages: until the last change, and until the last one that counts. */
    private double together;

    private double togetherWhenLastBegun;

    /**
     * Measures the number in flight until this number of messages has begun. After that there is not enough work.
     */
    StopwatchNotifier(Duration takes, long busy) {
        this.nanos = takes.toNanos();
        this.busy = busy;
    }

    @Override
    public Delivery deliver(Message message) {
        long since = begin();
        for (long left = nanos; left > 0; left = since + nanos - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        end();
        return new Delivery.Sent("bench-" + message.id());
    }

    private synchronized long begin() {
        long now = System.nanoTime();
        if (first == 0) {
            first = now;
            changed = now;
        }
        count(now);
        underWay++;
        most = Math.max(most, underWay);
        begun++;
        if (begun <= busy) {
            lastBegun = now;
            togetherWhenLastBegun = together;
        }
        return now;
    }

    private synchronized void end() {
        count(System.nanoTime());
        underWay--;
        taken++;
        notifyAll();
    }

    private void count(long now) {
        together += (double) underWay * (now - changed);
        changed = now;
    }

    /** Returns whether this number of messages was taken in time. */
    synchronized boolean awaitTaken(long count, Duration limit) {
        long asked = System.nanoTime();
        try {
            while (taken < count) {
                long left = limit.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException("The benchmark was interrupted.", e);
        }
    }

    synchronized double averageUnderWay() {
        return lastBegun == first ? underWay : togetherWhenLastBegun / (lastBegun - first);
    }

    synchronized int mostUnderWay() {
        return most;
    }

    synchronized long taken() {
        return taken;
    }

    /** Returns the time since the first message began, or zero if none has. */
    synchronized long sinceFirst() {
        return taken == 0 ? 0 : System.nanoTime() - first;
    }
}
