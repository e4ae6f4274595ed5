package com.moneyflo.notify;

import java.lang.System.Logger.Level;
import java.util.Objects;

/**
 * Writes to the host's log that there is a text, by its id, kind, channel and number of parts: neither the text nor the
 * phone number. For hosts that have no provider yet. Thread-safe.
 */
public final class LogNotifier implements Notifier {

    private final System.Logger log;

    /** Logs under the name of this class. */
    public LogNotifier() {
        this(System.getLogger(LogNotifier.class.getName()));
    }

    /**
     * Logs there, at INFO.
     *
     * @param log the host's
     */
    public LogNotifier(System.Logger log) {
        this.log = Objects.requireNonNull(log, "log");
    }

    @Override
    public Delivery deliver(Message message) {
        log.log(
                Level.INFO,
                "Text {0}: {1} by {2}, {3} part(s)",
                message.id(),
                message.kind(),
                message.channel(),
                Segments.of(message.text()).count());
        return new Delivery.Sent("log-" + message.id());
    }
}
