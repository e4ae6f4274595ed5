package com.moneyflo.examples.bench;

import com.moneyflo.Command;
import com.moneyflo.Outcome;
import com.moneyflo.Refused;
import com.moneyflo.jdbc.JdbcBank;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One thread that submits commands without waiting for their results, up to a limit of commands in progress. */
final class InFlight implements Load {

    private static final double NANOS_PER_SECOND = 1e9;

    private final JdbcBank bank;
    private final Traffic traffic;
    private final Keys keys;
    private final int most;

    InFlight(JdbcBank bank, Traffic traffic, Keys keys, int most) {
        this.bank = bank;
        this.traffic = traffic;
        this.keys = keys;
        this.most = most;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the result is recorded when it completes
    public Slice run(Duration length) {
        Latencies latencies = new Latencies();
        Semaphore room = new Semaphore(most);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        RandomGenerator random = new SplittableRandom();
        var key = keys.caller();
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos() && failure.get() == null) {
            room.acquireUninterruptibly();
            Command command = traffic.next(random, key.get()).command();
            long asked = System.nanoTime();
            bank.submit(command).whenComplete((outcome, thrown) -> {
                latencies.record(System.nanoTime() - asked);
                note(outcome, thrown, failure);
                room.release();
            });
        }
        room.acquireUninterruptibly(most);
        long nanos = System.nanoTime() - start;
        if (failure.get() != null) {
            throw new IllegalStateException("A command of the benchmark failed: " + failure.get(), failure.get());
        }
        return new Slice(latencies.histogram().getTotalCount() * NANOS_PER_SECOND / nanos, latencies.histogram());
    }

    private static void note(
            @Nullable Outcome outcome, @Nullable Throwable thrown, AtomicReference<Throwable> failure) {
        if (thrown != null) {
            failure.compareAndSet(null, thrown);
        } else if (outcome instanceof Refused refused) {
            failure.compareAndSet(null, new IllegalStateException("Refused: " + refused));
        }
    }
}
