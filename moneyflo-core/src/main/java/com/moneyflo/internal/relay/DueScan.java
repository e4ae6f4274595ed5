package com.moneyflo.internal.relay;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.NoticeQueueTable;
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
 * Finds what is due and may be sent next, without locking anything. Reads one moment: else what is given back between
 * two reads is overtaken.
 */
final class DueScan {

    private static final int PAGE = 512;
    private static final int MAX_PAGES = 8;
    private static final int MAX_BLOCKED = 512;

    private final NoticeQueueTable tray;
    private final int longestChain;

    DueScan(NoticeQueueTable tray, int longestChain) {
        this.tray = tray;
        this.longestChain = longestChain;
    }

    /** At most so many chains, of so many notices in all. */
    Plan look(Tx tx, boolean urgent, int mostChains, int mostNotices) {
        long now = tx.now();
        List<List<QueuedNotice>> chains = new ArrayList<>();
        Map<QueuedNotice, Long> blocked = new LinkedHashMap<>();
        Set<AccountNumber> seen = new HashSet<>();
        boolean more = true;
        for (int page = 0; more && page < MAX_PAGES && chains.size() < mostChains; page++) {
            List<QueuedNotice> later = tray.due(tx, NoticeState.LATER, urgent, now, seen, PAGE);
            // Whatever was not tried yet is due: it has happened.
            List<QueuedNotice> pending = tray.due(tx, NoticeState.PENDING, urgent, Long.MAX_VALUE, seen, PAGE);
            Map<AccountNumber, AccountQueue> lines = lines(tx, urgent, now, later, pending);
            for (AccountQueue line : lines.values()) {
                chains.addAll(line.chains(longestChain));
                if (blocked.size() < MAX_BLOCKED) {
                    blocked.putAll(line.blocked());
                }
            }
            chains.addAll(ofNoAccount(later));
            chains.addAll(ofNoAccount(pending));
            more = (later.size() == PAGE || pending.size() == PAGE) && !lines.isEmpty();
            seen.addAll(lines.keySet());
        }
        chains.sort(Comparator.comparingLong(chain -> chain.get(0).dueAt()));
        return new Plan(cut(chains, mostChains, mostNotices), blocked);
    }

    private Map<AccountNumber, AccountQueue> lines(
            Tx tx, boolean urgent, long now, List<QueuedNotice> later, List<QueuedNotice> pending) {
        Map<AccountNumber, AccountQueue> lines = new LinkedHashMap<>();
        for (List<QueuedNotice> some : List.of(later, pending)) {
            for (QueuedNotice one : some) {
                AccountNumber account = one.account();
                if (account != null) {
                    lines.computeIfAbsent(account, key -> new AccountQueue(now));
                }
            }
        }
        List<QueuedNotice> unfinished = tray.unfinished(tx, urgent, lines.keySet());
        Map<MessageId, NoticeRow> rows = new HashMap<>();
        tray.read(
                        tx,
                        unfinished.stream()
                                .filter(one -> one.state() != NoticeState.SENDING)
                                .map(QueuedNotice::id)
                                .toList())
                .forEach(row -> rows.put(row.id(), row));
        for (QueuedNotice one : unfinished) {
            line(lines, one).unfinished(one, rows.get(one.id()));
        }
        pending.stream()
                .filter(one -> one.account() != null)
                .forEach(one -> line(lines, one).pending(one));
        return lines;
    }

    private static AccountQueue line(Map<AccountNumber, AccountQueue> lines, QueuedNotice one) {
        return Objects.requireNonNull(lines.get(one.account()));
    }

    private static List<List<QueuedNotice>> ofNoAccount(List<QueuedNotice> some) {
        return some.stream().filter(one -> one.account() == null).map(List::of).toList();
    }

    private static List<List<QueuedNotice>> cut(List<List<QueuedNotice>> chains, int mostChains, int mostNotices) {
        List<List<QueuedNotice>> cut = new ArrayList<>();
        int room = mostNotices;
        for (List<QueuedNotice> chain : chains.subList(0, Math.min(mostChains, chains.size()))) {
            if (room == 0) {
                break;
            }
            List<QueuedNotice> part = chain.subList(0, Math.min(room, chain.size()));
            cut.add(part);
            room -= part.size();
        }
        return cut;
    }
}
