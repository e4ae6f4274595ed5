package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import java.util.concurrent.TimeUnit;

/** Reports the backlog to the metrics every ten seconds. Used by one thread. */
final class Gauges {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

    private final Database database;
    private final NoticeQueueTable table;
    private final RelayMetrics metrics;
    private long next;

    Gauges(Database database, NoticeQueueTable table, RelayMetrics metrics, long now) {
        this.database = database;
        this.table = table;
        this.metrics = metrics;
        this.next = now;
    }

    void report(long now) {
        if (metrics.isOn() && now - next >= 0) {
            next = now + EVERY;
            metrics.backlog(database.attempts().look(table::backlog));
        }
    }
}
