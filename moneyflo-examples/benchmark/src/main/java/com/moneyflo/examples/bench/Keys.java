package com.moneyflo.examples.bench;

import com.moneyflo.IdempotencyKey;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Makes idempotency keys that no run has used: the caller's rising numbers, or random UUIDs. Thread-safe. */
final class Keys {

    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicInteger callers = new AtomicInteger();
    private final boolean random;

    Keys(boolean random) {
        this.random = random;
    }

    /** Returns the keys for one caller. Used by one thread. */
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
