package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.Backlog;
import com.moneyflo.internal.outbox.OutTray;
import com.moneyflo.notify.NoticeMetrics;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what lies in the outbox, every few seconds, where anybody wants to know. Used by one thread. */
final class Gauges {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

    private final Database database;
    private final OutTray tray;
    private final Terms terms;
    private long next;

    Gauges(Database database, OutTray tray, Terms terms, long now) {
        this.database = database;
        this.tray = tray;
        this.terms = terms;
        this.next = now;
    }

    void tell(long now) {
        if (terms.metrics() != NoticeMetrics.NONE && now - next >= 0) {
            next = now + EVERY;
            terms.metrics().backlog(terms.channel(), database.attempts().look(this::counted));
        }
    }

    private NoticeMetrics.Backlog counted(Tx tx) {
        Backlog backlog = tray.backlog(tx);
        Long oldest = backlog.oldest();
        long age = oldest == null ? 0 : Math.max(0, tx.now() - oldest);
        return new NoticeMetrics.Backlog(
                backlog.pending(), Duration.ofNanos(age * 1_000), backlog.inDoubt(), backlog.failed());
    }
}
