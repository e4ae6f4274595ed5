package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.notify.Trace;
import com.moneyflo.notify.TraceableNotifier;
import java.time.Instant;
import java.util.function.Consumer;

/** Asks a provider about one text in doubt. */
final class TraceRequest implements Runnable {

    private final TraceableNotifier notifier;
    private final ClaimedNotice letter;
    private final Consumer<DeliveryResult> answers;

    TraceRequest(TraceableNotifier notifier, ClaimedNotice letter, Consumer<DeliveryResult> answers) {
        this.notifier = notifier;
        this.letter = letter;
        this.answers = answers;
    }

    @Override
    public void run() {
        answers.accept(new DeliveryResult.Traced(letter, trace()));
    }

    private Trace trace() {
        Long first = letter.notice().delivery().firstTriedAt();
        Instant since = first == null ? letter.message().sendBy() : Micros.instant(first);
        try {
            Trace trace = notifier.trace(letter.message(), since);
            return trace == null ? new Trace.Unknown("no answer") : trace;
        } catch (RuntimeException | Error e) {
            return new Trace.Unknown("threw " + e.getClass().getSimpleName());
        }
    }
}
