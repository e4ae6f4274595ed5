package com.moneyflo.examples.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Callers with a thread each. Each calls, waits for the result, and calls again. */
final class BlockingCallers implements Load {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int callers;
    private final Supplier<Runnable> work;

    /** Makes callers that repeat their own operation. */
    BlockingCallers(int callers, Supplier<Runnable> work) {
        this.callers = callers;
        this.work = work;
    }

    static BlockingCallers paying(int callers, Traffic traffic, Keys keys, Payments side) {
        return new BlockingCallers(callers, () -> {
            var random = new SplittableRandom();
            var key = keys.caller();
            return () -> side.pay(traffic.next(random, key.get()));
        });
    }

    @Override
    public Slice run(Duration length) {
        Latencies latencies = new Latencies();
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Double>> rates = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                rates.add(threads.submit(caller(work.get(), begin, length.toNanos(), latencies)));
            }
            begin.countDown();
            return new Slice(sum(rates), latencies.histogram());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Returns the rate of one caller over its own time, from its first call to its last result. So no call is cut off
     * at the end.
     */
    private static Callable<Double> caller(Runnable work, CountDownLatch begin, long length, Latencies latencies) {
        return () -> {
            begin.await();
            long start = System.nanoTime();
            long count = 0;
            long now = start;
            while (now - start < length) {
                work.run();
                long then = now;
                now = System.nanoTime();
                latencies.record(now - then);
                count++;
            }
            return count * NANOS_PER_SECOND / (now - start);
        };
    }

    private static double sum(List<Future<Double>> rates) {
        double sum = 0;
        for (Future<Double> rate : rates) {
            try {
                sum += rate.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A caller of the benchmark failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("The benchmark was interrupted.", e);
            }
        }
        return sum;
    }
}
