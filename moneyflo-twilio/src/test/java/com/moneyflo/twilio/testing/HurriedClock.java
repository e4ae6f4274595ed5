package com.moneyflo.twilio.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes twenty times as fast as others, and shows the same time in all JVMs that were told when it began:
 * what is waited for by the minute takes seconds, with no rule changed. Immutable.
 */
public final class HurriedClock extends Clock {

    private static final int TIMES = 20;

    private final Instant begun;

    private HurriedClock(Instant begun) {
        this.begun = begun;
    }

    /** One that begins now. */
    public static HurriedClock start() {
        return new HurriedClock(Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    /** One that begun in another JVM, which tells {@link #begun}. */
    public static HurriedClock since(String begun) {
        return new HurriedClock(Instant.parse(begun));
    }

    /** When it showed the same as other clocks. */
    public String begun() {
        return begun.toString();
    }

    /** The time on other clocks until so much has passed on this one. */
    public static Duration really(Duration shown) {
        return shown.dividedBy(TIMES);
    }

    /** This clock's time when other clocks show that. */
    public Instant shown(Instant others) {
        return begun.plus(Duration.between(begun, others).multipliedBy(TIMES));
    }

    @Override
    public Instant instant() {
        return shown(Instant.now());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only UTC is shown.");
    }
}
