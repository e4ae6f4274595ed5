package com.moneyflo.internal.relay;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Notifier;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Hands the letters of a chain to the notifier, up to the first that is not taken. Holds no transaction and no
 * connection. Thread-safe.
 */
final class Sender {

    private static final int OF_AVERAGE = 8;

    private final Notifier notifier;
    private final RelayMetrics metrics;
    private final Clocks times;
    private final Breaker breaker;
    private final Consumer<DeliveryResult> answers;
    private final BooleanSupplier closing;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong averageNanos = new AtomicLong();

    Sender(
            Notifier notifier,
            RelayMetrics metrics,
            Clocks times,
            Breaker breaker,
            Consumer<DeliveryResult> answers,
            BooleanSupplier closing) {
        this.notifier = notifier;
        this.metrics = metrics;
        this.times = times;
        this.breaker = breaker;
        this.answers = answers;
        this.closing = closing;
    }

    void send(AccountBatch chain) {
        try {
            boolean taken = true;
            while (taken && !closing.getAsBoolean() && breaker.lets()) {
                ClaimedNotice letter = chain.next(times.now());
                if (letter == null) {
                    break;
                }
                Delivery delivery = deliver(letter);
                answers.accept(new DeliveryResult.Delivered(letter, delivery));
                breaker.answered(delivery, letter.message().to(), times.now());
                taken = delivery instanceof Delivery.Sent;
            }
        } finally {
            giveBack(chain);
        }
    }

    /** What was not handed over. */
    void giveBack(AccountBatch chain) {
        chain.end().forEach(letter -> {
            breaker.gaveBack();
            answers.accept(new DeliveryResult.Released(letter));
        });
    }

    /** A call that takes too long: nobody knows, unless it answers yet; those behind it go back. */
    void abandon(AccountBatch chain, ClaimedNotice hanging) {
        giveBack(chain);
        Delivery delivery = new Delivery.InDoubt("no answer in time");
        breaker.answered(delivery, hanging.message().to(), times.now());
        answers.accept(new DeliveryResult.Delivered(hanging, delivery));
    }

    /** How long the notifier takes, about. */
    long averageNanos() {
        return averageNanos.get();
    }

    private Delivery deliver(ClaimedNotice letter) {
        long begun = times.now();
        metrics.inFlight(inFlight.incrementAndGet());
        try {
            Delivery delivery = notifier.deliver(letter.message());
            return delivery == null ? new Delivery.InDoubt("no answer") : delivery;
        } catch (RuntimeException | Error e) {
            // What it says may quote the text.
            return new Delivery.InDoubt("threw " + e.getClass().getSimpleName());
        } finally {
            metrics.inFlight(inFlight.decrementAndGet());
            long took = times.now() - begun;
            averageNanos.accumulateAndGet(took, (average, one) -> average + (one - average) / OF_AVERAGE);
            metrics.answered(Duration.ofNanos(took));
        }
    }
}
