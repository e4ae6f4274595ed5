package com.moneyflo.internal.db;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * Instants as the tables keep them: microseconds since 1970-01-01T00:00Z in a BIGINT, which no session, driver or JVM
 * time zone can shift. Cut, never rounded up.
 */
public final class Micros {

    private Micros() {}

    /** The microsecond that contains the instant. Instants beyond 64 bits give the first or the last microsecond. */
    public static long of(Instant instant) {
        try {
            long seconds = Math.multiplyExact(instant.getEpochSecond(), 1_000_000L);
            return Math.addExact(seconds, instant.get(ChronoField.MICRO_OF_SECOND));
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The whole microseconds of a duration. */
    public static long of(Duration time) {
        return TimeUnit.SECONDS.toMicros(time.toSeconds()) + time.toNanosPart() / 1_000;
    }

    /** The first microsecond that does not begin before the instant. */
    public static long notBefore(Instant instant) {
        long micros = of(instant);
        boolean within = micros != Long.MIN_VALUE && micros != Long.MAX_VALUE;
        return within && instant(micros).isBefore(instant) ? micros + 1 : micros;
    }

    /** The instant at which the microsecond begins. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
