package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.QueuedNotice;
import com.moneyflo.notice.NoticeState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits of one account. Whatever was tried or held back before is earlier than what was not, for nothing
 * overtakes.
 */
final class AccountQueue {

    private static final Comparator<NoticeRow> AS_IT_HAPPENED =
            Comparator.comparingLong(NoticeRow::expiresAt).thenComparingLong(NoticeRow::seq);

    private static final long ASKING = 2_000_000;

    private final long now;
    private final Map<NoticeRow, QueuedNotice> due = new LinkedHashMap<>();
    private final List<QueuedNotice> pending = new ArrayList<>();
    private boolean underWay;
    private long blockedUntil;
    private long lookAgainAt;

    AccountQueue(long now) {
        this.now = now;
    }

    /** One that is not over; its row too, unless it is under way. */
    void unfinished(QueuedNotice one, @Nullable NoticeRow row) {
        if (one.state() == NoticeState.SENDING || row == null) {
            underWay = true;
        } else if (one.state() == NoticeState.IN_DOUBT) {
            Long holdsUntil = row.delivery().leaseUntil();
            // Looked at again soon after its provider was asked, which may settle it.
            block(holdsUntil == null ? now : holdsUntil, Math.max(now, one.dueAt()) + ASKING);
        } else if (one.dueAt() > now) {
            block(one.dueAt(), one.dueAt());
        } else {
            due.put(row, one);
        }
    }

    /** One that was not tried; they come in their order. */
    void pending(QueuedNotice one) {
        pending.add(one);
    }

    /** One chain, or none. */
    List<List<QueuedNotice>> chains(int longest) {
        List<QueuedNotice> chain = all().limit(longest).toList();
        return chain.isEmpty() || underWay || isBlocked() ? List.of() : List.of(chain);
    }

    /**
     * What is due and has to wait for longer than one sending takes, and when to look again: it makes room for what can
     * be sent.
     */
    Map<QueuedNotice, Long> blocked() {
        Map<QueuedNotice, Long> blocked = new LinkedHashMap<>();
        if (isBlocked()) {
            all().forEach(one -> blocked.put(one, lookAgainAt));
        }
        return blocked;
    }

    private Stream<QueuedNotice> all() {
        return Stream.concat(due.keySet().stream().sorted(AS_IT_HAPPENED).map(due::get), pending.stream());
    }

    private boolean isBlocked() {
        return blockedUntil > now;
    }

    private void block(long until, long again) {
        if (until > now) {
            blockedUntil = Math.max(blockedUntil, until);
            lookAgainAt = Math.max(lookAgainAt, Math.min(until, again));
        }
    }
}
