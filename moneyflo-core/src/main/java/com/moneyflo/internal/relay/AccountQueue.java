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
 * The unfinished notices of one account. Notices that were tried or held back are earlier than all others, because no
 * notice overtakes an earlier one.
 */
final class AccountQueue {

    private static final Comparator<NoticeRow> OLDEST_FIRST =
            Comparator.comparingLong(NoticeRow::expiresAt).thenComparingLong(NoticeRow::seq);

    private static final long TRACE_MICROS = 2_000_000;

    private final long now;
    private final Map<NoticeRow, QueuedNotice> due = new LinkedHashMap<>();
    private final List<QueuedNotice> pending = new ArrayList<>();
    private boolean underWay;
    private long blockedUntil;
    private long lookAgainAt;

    AccountQueue(long now) {
        this.now = now;
    }

    /**
     * Adds a notice that is waiting after an attempt, being sent or in doubt. The row is null while it is being sent.
     */
    void unfinished(QueuedNotice one, @Nullable NoticeRow row) {
        if (one.state() == NoticeState.SENDING || row == null) {
            underWay = true;
        } else if (one.state() == NoticeState.IN_DOUBT) {
            Long holdsUntil = row.delivery().leaseUntil();
            // Looks again soon after the provider was asked, because its answer may end the doubt.
            block(holdsUntil == null ? now : holdsUntil, Math.max(now, one.dueAt()) + TRACE_MICROS);
        } else if (one.dueAt() > now) {
            block(one.dueAt(), one.dueAt());
        } else {
            due.put(row, one);
        }
    }

    /** Adds a notice that was never tried. The caller adds them oldest first. */
    void pending(QueuedNotice one) {
        pending.add(one);
    }

    /** Returns one batch; none while an earlier notice is being sent or holds up the others. */
    List<List<QueuedNotice>> batches(int longest) {
        List<QueuedNotice> batch = all().limit(longest).toList();
        return batch.isEmpty() || underWay || isBlocked() ? List.of() : List.of(batch);
    }

    /**
     * Returns the due notices that an earlier one holds up, with the time to look again. Moving them makes room for
     * notices that can be sent.
     */
    Map<QueuedNotice, Long> blocked() {
        Map<QueuedNotice, Long> blocked = new LinkedHashMap<>();
        if (isBlocked()) {
            all().forEach(one -> blocked.put(one, lookAgainAt));
        }
        return blocked;
    }

    private Stream<QueuedNotice> all() {
        return Stream.concat(due.keySet().stream().sorted(OLDEST_FIRST).map(due::get), pending.stream());
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
