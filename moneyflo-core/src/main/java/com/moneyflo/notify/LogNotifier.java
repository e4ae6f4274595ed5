package com.moneyflo.notify;

import java.lang.System.Logger.Level;
import java.util.Objects;

/**
 * Logs each message with its id, kind, channel and number of segments, without the text and the phone number. For hosts
 * that have no provider yet. Thread-safe.
 */
public final class LogNotifier implements Notifier {

    private final System.Logger log;

    /** Logs under the name of this class. */
    public LogNotifier() {
        this(System.getLogger(LogNotifier.class.getName()));
    }

    /**
     * Logs to this logger, at INFO.
     *
     * @param log the host's logger
     */
    public LogNotifier(System.Logger log) {
        this.log = Objects.requireNonNull(log, "log");
    }

    @Override
    public Delivery deliver(Message message) {
        log.log(
                Level.INFO,
                "Message {0}: {1} by {2}, {3} segment(s)",
                message.id(),
                message.kind(),
                message.channel(),
                Segments.of(message.text()).count());
        return new Delivery.Sent("log-" + message.id());
    }
}
