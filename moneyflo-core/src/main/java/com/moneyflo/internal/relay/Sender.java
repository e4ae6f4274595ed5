package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Notifier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Hands the notices of a batch to the notifier, up to the first that the provider does not take. Holds no transaction
 * and no connection. Thread-safe.
 */
final class Sender {

    private static final int OF_AVERAGE = 8;

    private final Notifier notifier;
    private final RelayMetrics metrics;
    private final Clocks clocks;
    private final Breaker breaker;
    private final Consumer<DeliveryResult> results;
    private final BooleanSupplier closing;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong averageNanos = new AtomicLong();

    Sender(
            Notifier notifier,
            RelayMetrics metrics,
            Clocks clocks,
            Breaker breaker,
            Consumer<DeliveryResult> results,
            BooleanSupplier closing) {
        this.notifier = notifier;
        this.metrics = metrics;
        this.clocks = clocks;
        this.breaker = breaker;
        this.results = results;
        this.closing = closing;
    }

    void send(AccountBatch batch) {
        try {
            boolean taken = true;
            while (taken && !closing.getAsBoolean() && breaker.isSendingAllowed()) {
                ClaimedNotice claimed = batch.next(clocks.now());
                if (claimed == null) {
                    break;
                }
                Delivery delivery = deliver(claimed);
                results.accept(new DeliveryResult.Delivered(claimed, delivery));
                breaker.answered(delivery, claimed.message().to(), clocks.now());
                taken = delivery instanceof Delivery.Sent;
            }
        } finally {
            giveBack(batch);
        }
    }

    /** Gives back the notices that were not handed over. */
    void giveBack(AccountBatch batch) {
        batch.end().forEach(claimed -> {
            breaker.returned();
            results.accept(new DeliveryResult.Released(claimed));
        });
    }

    /** Puts a notice in doubt whose delivery takes too long, and gives back the notices behind it. */
    void abandon(AccountBatch batch, ClaimedNotice hanging) {
        giveBack(batch);
        Delivery delivery = new Delivery.InDoubt("no answer in time");
        breaker.answered(delivery, hanging.message().to(), clocks.now());
        results.accept(new DeliveryResult.Delivered(hanging, delivery));
    }

    /** Returns the moving average of the duration of a delivery, in nanoseconds. */
    long averageNanos() {
        return averageNanos.get();
    }

    private Delivery deliver(ClaimedNotice claimed) {
        long begun = clocks.now();
        metrics.inFlight(inFlight.incrementAndGet());
        try {
            Delivery delivery = notifier.deliver(claimed.message());
            return delivery == null ? new Delivery.InDoubt("no answer") : delivery;
        } catch (RuntimeException | Error e) {
            // The exception's own message may contain the text.
            return new Delivery.InDoubt("threw " + e.getClass().getSimpleName());
        } finally {
            metrics.inFlight(inFlight.decrementAndGet());
            long took = clocks.now() - begun;
            averageNanos.accumulateAndGet(took, (average, one) -> average + (one - average) / OF_AVERAGE);
            metrics.answered(Duration.ofNanos(took));
        }
    }
}
