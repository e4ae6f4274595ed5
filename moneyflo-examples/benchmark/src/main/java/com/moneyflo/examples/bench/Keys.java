package com.moneyflo.examples.bench;

import com.moneyflo.IdempotencyKey;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Idempotency keys that no run has used before: an order number of the caller's, or a random UUID. Thread-safe. */
final class Keys {

    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicInteger callers = new AtomicInteger();
    private final boolean random;

    Keys(boolean random) {
        this.random = random;
    }

    /** Keys for one caller, to be used by one thread. */
    Supplier<IdempotencyKey> caller() {
        String prefix = run + "-" + callers.incrementAndGet() + "-";
        if (random) {
            SplittableRandom bits = new SplittableRandom(prefix.hashCode() ^ System.nanoTime());
            return () -> IdempotencyKey.of(new UUID(bits.nextLong(), bits.nextLong()).toString());
        }
        int[] last = new int[1];
        return () -> IdempotencyKey.of(prefix + ++last[0]);
    }
}
