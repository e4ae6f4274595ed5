package com.moneyflo.notify;

import java.time.Instant;

/** A notifier that can ask its provider later whether it has taken a message that is in doubt. */
public interface TraceableNotifier extends Notifier {

    /**
     * Asks the provider whether it has taken a message. Changes nothing. The rules of {@link Notifier} for threads and
     * time apply. An exception means the same as {@link Trace.Unknown}.
     *
     * @param message the message that is in doubt
     * @param since the time of the first attempt
     * @return what the provider knows of the message
     */
    Trace trace(Message message, Instant since);
}
