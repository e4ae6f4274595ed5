package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.QueuedNotice;
import com.moneyflo.notify.MessageId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The notices that could be claimed at the time of the scan.
 *
 * @param batches the next notices of each account, oldest first
 * @param blocked the notices that an earlier one holds up, with the time to look again
 */
record Plan(List<List<QueuedNotice>> batches, Map<QueuedNotice, Long> blocked) {

    boolean isEmpty() {
        return batches.isEmpty() && blocked.isEmpty();
    }

    List<MessageId> ids() {
        return Stream.concat(batches.stream().flatMap(List::stream), blocked.keySet().stream())
                .map(QueuedNotice::id)
                .toList();
    }
}
