package com.moneyflo.examples.cli;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts the results of deliveries. Thread-safe. */
final class DeliveryTally implements NoticeMetrics {

    private final Map<Event, Long> counts = new EnumMap<>(Event.class);

    @Override
    public synchronized void happened(Channel channel, NoticeKind kind, Event event) {
        counts.merge(event, 1L, Long::sum);
    }

    synchronized long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized void print(Output out) {
        if (counts.isEmpty()) {
            out.say("No notice is due now.");
            return;
        }
        Table table = new Table(out, Table.left("RESULT"), Table.right("NOTICES"));
        counts.forEach((event, count) -> table.row(Words.plain(event), String.format(Locale.ROOT, "%,d", count)));
        table.end();
    }
}
