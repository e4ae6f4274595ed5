package com.moneyflo.internal.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of this machine.
 *
 * @param wall the time of day, for other programs
 * @param nanos the monotonic clock, in nanoseconds, for durations
 */
public record Clocks(Clock wall, LongSupplier nanos) {

    /** Returns the clocks of the machine, or both made from a clock for tests. */
    public static Clocks of(@Nullable Clock forTests) {
        return forTests == null
                ? new Clocks(Clock.systemUTC(), System::nanoTime)
                : new Clocks(forTests, () -> nanos(forTests.instant()));
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    long now() {
        return nanos.getAsLong();
    }
}
