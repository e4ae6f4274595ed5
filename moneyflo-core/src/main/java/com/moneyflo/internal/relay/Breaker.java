package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeMetrics.CircuitState;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The circuit breaker of a channel. It opens when the provider takes nothing: for a second, then for twice as long each
 * time, up to a minute. Then it lets one message through. If the provider takes that one, the rate rises from second to
 * second, so that a backlog does not arrive all at once. Thread-safe.
 */
final class Breaker {

    private static final int MAX_FAILURES = 10;
    private static final int MAX_DOUBLINGS = 6;
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final int FIRST_RATE = 16;
    private static final int RISING_SECONDS = 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final Consumer<CircuitState> listener;
    private final RateLimiter limiter;
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

    /** Limits the rate to {@code perSecond}; zero for no limit. */
    Breaker(int perSecond, long now, Consumer<CircuitState> listener) {
        this.perSecond = perSecond;
        this.listener = listener;
        this.limiter = new RateLimiter(now - (perSecond == 0 ? 0 : SECOND));
        this.slow = new RateLimiter(now);
    }

    /** Returns how many messages may be sent now. */
    synchronized int left(long now) {
        if (state == CircuitState.OPEN && now - until >= 0) {
            turn(CircuitState.HALF_OPEN);
            trying = false;
        }
        int most = switch (state) {
            case OPEN -> 0;
            case HALF_OPEN -> trying ? 0 : 1;
            case CLOSED -> starting ? risingRate(now) : Integer.MAX_VALUE;
        };
        return perSecond == 0 ? most : Math.min(most, limiter.left(perSecond, now));
    }

    /** Counts claimed notices. */
    synchronized void claimed(int count) {
        trying |= state == CircuitState.HALF_OPEN && count > 0;
        limiter.spend(perSecond == 0 ? 0 : count);
        if (starting) {
            slow.spend(count);
        }
    }

    /** Notes that a claimed notice was not handed over. */
    synchronized void returned() {
        trying = false;
    }

    /** Returns whether a claimed notice may still be handed over. */
    synchronized boolean isSendingAllowed() {
        return state != CircuitState.OPEN;
    }

    /** Counts the result of a message. Failures of one phone alone do not open the circuit. */
    synchronized void answered(Delivery delivery, String phone, long now) {
        boolean down = delivery instanceof Delivery.ChannelDown;
        if (down || delivery instanceof Delivery.RetryLater || delivery instanceof Delivery.InDoubt) {
            failures++;
            reason = reason(delivery);
            phones.add(phone);
            if (down || state == CircuitState.HALF_OPEN || (failures >= MAX_FAILURES && phones.size() > 1)) {
                open(now);
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

    /** Returns why the provider did not take the last message. */
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

    /** Returns how long the circuit stays open, in nanoseconds; zero if it is not open. */
    synchronized long stoppedFor(long now) {
        return state == CircuitState.OPEN ? Math.max(0, until - now) : 0;
    }

    /** Does nothing if the circuit is open: late results do not extend the pause. */
    private void open(long now) {
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

    private int risingRate(long now) {
        long seconds = (now - opened) / SECOND;
        if (seconds >= RISING_SECONDS) {
            starting = false;
            stops = 0;
            return Integer.MAX_VALUE;
        }
        return slow.left(FIRST_RATE << seconds, now);
    }

    private void turn(CircuitState to) {
        state = to;
        listener.accept(to);
    }
}
