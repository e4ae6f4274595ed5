package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import java.util.concurrent.TimeUnit;

/** Counts what lies in the outbox, every few seconds, where anybody wants to know. Used by one thread. */
final class Gauges {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

    private final Database database;
    private final NoticeQueueTable tray;
    private final RelayMetrics metrics;
    private long next;

    Gauges(Database database, NoticeQueueTable tray, RelayMetrics metrics, long now) {
        this.database = database;
        this.tray = tray;
        this.metrics = metrics;
        this.next = now;
    }

    void tell(long now) {
        if (metrics.isOn() && now - next >= 0) {
            next = now + EVERY;
            metrics.backlog(database.attempts().look(tray::backlog));
        }
    }
}
