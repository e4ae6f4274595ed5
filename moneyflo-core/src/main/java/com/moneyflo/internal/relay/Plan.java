package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.QueuedNotice;
import com.moneyflo.notify.MessageId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What could be claimed at the moment that was looked at.
 *
 * @param chains of each account the next ones, in the order in which it happened
 * @param blocked those that wait for one before them, and when to look again
 */
record Plan(List<List<QueuedNotice>> chains, Map<QueuedNotice, Long> blocked) {

    boolean isEmpty() {
        return chains.isEmpty() && blocked.isEmpty();
    }

    List<MessageId> ids() {
        return Stream.concat(chains.stream().flatMap(List::stream), blocked.keySet().stream())
                .map(QueuedNotice::id)
                .toList();
    }
}
