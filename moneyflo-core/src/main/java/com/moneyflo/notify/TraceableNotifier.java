package com.moneyflo.notify;

import java.time.Instant;

/** A notifier whose provider can be asked afterwards whether it has taken a message of which nobody knows. */
public interface TraceableNotifier extends Notifier {

    /**
     * Asks the provider. Changes nothing; called as {@link #deliver} is, with the same limits of time.
     *
     * @param message what may have been handed to it
     * @param since when that was tried first
     * @return what the provider knows; what is thrown means the same as {@link Trace.Unknown}
     */
    Trace trace(Message message, Instant since);
}
