package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.notify.Trace;
import com.moneyflo.notify.TraceableNotifier;
import java.time.Instant;
import java.util.function.Consumer;

/** Asks the provider about a notice in doubt. */
final class TraceRequest implements Runnable {

    private final TraceableNotifier notifier;
    private final ClaimedNotice claimed;
    private final Consumer<DeliveryResult> results;

    TraceRequest(TraceableNotifier notifier, ClaimedNotice claimed, Consumer<DeliveryResult> results) {
        this.notifier = notifier;
        this.claimed = claimed;
        this.results = results;
    }

    @Override
    public void run() {
        results.accept(new DeliveryResult.Traced(claimed, trace()));
    }

    private Trace trace() {
        Long first = claimed.row().delivery().firstTriedAt();
        Instant since = first == null ? claimed.message().sendBy() : Micros.instant(first);
        try {
            Trace trace = notifier.trace(claimed.message(), since);
            return trace == null ? new Trace.Unknown("no answer") : trace;
        } catch (RuntimeException | Error e) {
            return new Trace.Unknown("threw " + e.getClass().getSimpleName());
        }
    }
}
