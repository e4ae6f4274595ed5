package com.moneyflo.internal.relay;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.QueuedNotice;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the notices that are due and may be sent next, without locks. It reads from one snapshot: otherwise a notice
 * that is given back between two reads could be overtaken.
 */
final class DueScan {

    private static final int PAGE = 512;
    private static final int MAX_PAGES = 8;
    private static final int MAX_BLOCKED = 512;

    private final NoticeQueueTable table;
    private final int maxSize;

    DueScan(NoticeQueueTable table, int maxSize) {
        this.table = table;
        this.maxSize = maxSize;
    }

    /** Finds at most {@code maxBatches} batches of {@code maxNotices} notices in total. */
    Plan look(Tx tx, boolean urgent, int maxBatches, int maxNotices) {
        long now = tx.now();
        List<List<QueuedNotice>> batches = new ArrayList<>();
        Map<QueuedNotice, Long> blocked = new LinkedHashMap<>();
        Set<AccountNumber> seen = new HashSet<>();
        boolean more = true;
        for (int page = 0; more && page < MAX_PAGES && batches.size() < maxBatches; page++) {
            List<QueuedNotice> later = table.due(tx, NoticeState.LATER, urgent, now, seen, PAGE);
            // A notice that was never tried is due, because its event has happened.
            List<QueuedNotice> pending = table.due(tx, NoticeState.PENDING, urgent, Long.MAX_VALUE, seen, PAGE);
            Map<AccountNumber, AccountQueue> queues = queues(tx, urgent, now, later, pending);
            for (AccountQueue queue : queues.values()) {
                batches.addAll(queue.batches(maxSize));
                if (blocked.size() < MAX_BLOCKED) {
                    blocked.putAll(queue.blocked());
                }
            }
            batches.addAll(ofNoAccount(later));
            batches.addAll(ofNoAccount(pending));
            more = (later.size() == PAGE || pending.size() == PAGE) && !queues.isEmpty();
            seen.addAll(queues.keySet());
        }
        batches.sort(Comparator.comparingLong(batch -> batch.get(0).dueAt()));
        return new Plan(cut(batches, maxBatches, maxNotices), blocked);
    }

    private Map<AccountNumber, AccountQueue> queues(
            Tx tx, boolean urgent, long now, List<QueuedNotice> later, List<QueuedNotice> pending) {
        Map<AccountNumber, AccountQueue> queues = new LinkedHashMap<>();
        for (List<QueuedNotice> some : List.of(later, pending)) {
            for (QueuedNotice one : some) {
                AccountNumber account = one.account();
                if (account != null) {
                    queues.computeIfAbsent(account, key -> new AccountQueue(now));
                }
            }
        }
        List<QueuedNotice> unfinished = table.unfinished(tx, urgent, queues.keySet());
        Map<MessageId, NoticeRow> rows = new HashMap<>();
        table.read(
                        tx,
                        unfinished.stream()
                                .filter(one -> one.state() != NoticeState.SENDING)
                                .map(QueuedNotice::id)
                                .toList())
                .forEach(row -> rows.put(row.id(), row));
        for (QueuedNotice one : unfinished) {
            queue(queues, one).unfinished(one, rows.get(one.id()));
        }
        pending.stream()
                .filter(one -> one.account() != null)
                .forEach(one -> queue(queues, one).pending(one));
        return queues;
    }

    private static AccountQueue queue(Map<AccountNumber, AccountQueue> queues, QueuedNotice one) {
        return Objects.requireNonNull(queues.get(one.account()));
    }

    private static List<List<QueuedNotice>> ofNoAccount(List<QueuedNotice> some) {
        return some.stream().filter(one -> one.account() == null).map(List::of).toList();
    }

    private static List<List<QueuedNotice>> cut(List<List<QueuedNotice>> batches, int maxBatches, int maxNotices) {
        List<List<QueuedNotice>> cut = new ArrayList<>();
        int room = maxNotices;
        for (List<QueuedNotice> batch : batches.subList(0, Math.min(maxBatches, batches.size()))) {
            if (room == 0) {
                break;
            }
            List<QueuedNotice> part = batch.subList(0, Math.min(room, batch.size()));
            cut.add(part);
            room -= part.size();
        }
        return cut;
    }
}
