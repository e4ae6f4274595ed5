package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeMetrics.CircuitState;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stops sending by a way that takes nothing: for a second, then for twice as long each time up to a minute; then one
 * text is tried. When that is taken, more and more go each second, so that what has piled up is no stampede.
 * Thread-safe.
 */
final class Breaker {

    private static final int MAX_FAILURES = 10;
    private static final int MAX_DOUBLINGS = 6;
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final int SLOW_PER_SECOND = 16;
    private static final int SLOW_SECONDS = 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final Consumer<CircuitState> told;
    private final RateLimiter allowance;
    private RateLimiter slow;
    private CircuitState state = CircuitState.CLOSED;
    private String reason = "";
    private boolean starting;
    private boolean trying;
    private int failures;
    private final Set<String> phones = new HashSet<>();
    private int stops;
    private long until;
    private long opened;

    /** With so many in a second at most, zero for as many as can be. */
    Breaker(int perSecond, long now, Consumer<CircuitState> told) {
        this.perSecond = perSecond;
        this.told = told;
        this.allowance = new RateLimiter(now - (perSecond == 0 ? 0 : SECOND));
        this.slow = new RateLimiter(now);
    }

    /** How many may be sent now. */
    synchronized int left(long now) {
        if (state == CircuitState.OPEN && now - until >= 0) {
            turn(CircuitState.HALF_OPEN);
            trying = false;
        }
        int most = switch (state) {
            case OPEN -> 0;
            case HALF_OPEN -> trying ? 0 : 1;
            case CLOSED -> starting ? slowly(now) : Integer.MAX_VALUE;
        };
        return perSecond == 0 ? most : Math.min(most, allowance.left(perSecond, now));
    }

    /** So many were claimed. */
    synchronized void took(int count) {
        trying |= state == CircuitState.HALF_OPEN && count > 0;
        allowance.spend(perSecond == 0 ? 0 : count);
        if (starting) {
            slow.spend(count);
        }
    }

    /** One that was claimed was not handed over after all. */
    synchronized void gaveBack() {
        trying = false;
    }

    /** Whether one that was claimed may still be handed over. */
    synchronized boolean lets() {
        return state != CircuitState.OPEN;
    }

    /** A text to this phone was answered. What one phone meets again and again lies in that phone. */
    synchronized void answered(Delivery delivery, String phone, long now) {
        boolean down = delivery instanceof Delivery.ChannelDown;
        if (down || delivery instanceof Delivery.RetryLater || delivery instanceof Delivery.InDoubt) {
            failures++;
            reason = reason(delivery);
            phones.add(phone);
            if (down || state == CircuitState.HALF_OPEN || (failures >= MAX_FAILURES && phones.size() > 1)) {
                stop(now);
            }
            return;
        }
        failures = 0;
        phones.clear();
        if (state == CircuitState.HALF_OPEN) {
            opened = now;
            starting = true;
            slow = new RateLimiter(now - SECOND);
            turn(CircuitState.CLOSED);
        }
    }

    /** Why the last text was not taken. */
    synchronized String reason() {
        return reason;
    }

    private static String reason(Delivery delivery) {
        if (delivery instanceof Delivery.ChannelDown down) {
            return down.reason();
        }
        if (delivery instanceof Delivery.RetryLater later) {
            return later.reason();
        }
        return delivery instanceof Delivery.InDoubt doubt ? doubt.reason() : "";
    }

    /** How long it stays stopped, zero if it is not. */
    synchronized long stoppedFor(long now) {
        return state == CircuitState.OPEN ? Math.max(0, until - now) : 0;
    }

    /** Answers to what was handed over before do not make it longer. */
    private void stop(long now) {
        if (state == CircuitState.OPEN) {
            return;
        }
        until = now + Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(stops, MAX_DOUBLINGS));
        stops++;
        failures = 0;
        phones.clear();
        starting = false;
        turn(CircuitState.OPEN);
    }

    private int slowly(long now) {
        long seconds = (now - opened) / SECOND;
        if (seconds >= SLOW_SECONDS) {
            starting = false;
            stops = 0;
            return Integer.MAX_VALUE;
        }
        return slow.left(SLOW_PER_SECOND << seconds, now);
    }

    private void turn(CircuitState to) {
        state = to;
        told.accept(to);
    }
}
