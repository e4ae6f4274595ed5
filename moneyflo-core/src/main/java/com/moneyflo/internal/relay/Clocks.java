package com.moneyflo.internal.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The times that are no business of the database.
 *
 * @param wall what other programs call it
 * @param nanos a clock that nobody sets, for how long something took
 */
public record Clocks(Clock wall, LongSupplier nanos) {

    /** This machine's, or the one that overrules all clocks. */
    public static Clocks of(@Nullable Clock instead) {
        return instead == null
                ? new Clocks(Clock.systemUTC(), System::nanoTime)
                : new Clocks(instead, () -> nanos(instead.instant()));
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    long now() {
        return nanos.getAsLong();
    }
}
