package com.moneyflo.internal.relay;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.SingleAttempts;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds notices whose lease has expired, and notices in doubt that are due. Used by one thread. */
final class LeaseSweeper {

    private static final int MAX_AT_ONCE = 256;

    private final SingleAttempts attempts;
    private final NoticeQueueTable table;
    private final Recipients recipients;
    private final NoticeTransitions transitions;
    private final RelayMetrics metrics;
    private final SendPolicy policy;

    LeaseSweeper(
            SingleAttempts attempts,
            NoticeQueueTable table,
            Recipients recipients,
            NoticeTransitions transitions,
            SendPolicy policy,
            RelayMetrics metrics) {
        this.attempts = attempts;
        this.table = table;
        this.recipients = recipients;
        this.transitions = transitions;
        this.metrics = metrics;
        this.policy = policy;
    }

    /** Puts notices in doubt whose lease has expired: their sender may have sent them before it died or was paused. */
    void expireLeases() {
        look((tx, now) -> table.lockOverdue(tx, now, MAX_AT_ONCE).stream()
                .map(row -> transitions.inDoubt(row, "the lease of its sender expired", now))
                .toList());
    }

    /** Claims, for a minute, the notices in doubt about which the provider must be asked now. */
    List<ClaimedNotice> claimDoubts() {
        List<ClaimedNotice> asked = new ArrayList<>();
        look((tx, now) -> {
            asked.clear();
            List<NoticeRow> rows = table.lockDoubtful(tx, now, MAX_AT_ONCE);
            Map<CustomerId, Recipient> customers = recipients.of(
                    tx, rows.stream().map(NoticeRow::customer).distinct().toList(), customer -> {});
            List<NoticeChange> changes = new ArrayList<>();
            for (NoticeRow row : rows) {
                NoticeChange change = transitions.doubtDue(row, now);
                changes.add(change);
                Message message = message(row, customers.get(row.customer()), now);
                boolean ask = change.next().state() == NoticeState.IN_DOUBT && transitions.mustAsk(change.next());
                if (ask && message != null) {
                    asked.add(new ClaimedNotice(row, change.next(), message, 0));
                }
            }
            return changes;
        });
        return asked;
    }

    private @Nullable Message message(NoticeRow row, @Nullable Recipient recipient, long now) {
        Instant at = Micros.instant(now);
        try {
            String phone = recipient == null ? null : recipient.phone();
            return recipient == null || phone == null ? null : policy.message(row, recipient, phone, at);
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Finds notices and decides their changes. */
    private interface Look {
        List<NoticeChange> at(Tx tx, long now);
    }

    private void look(Look look) {
        metrics.changed(attempts.stepwise(tx -> {
            long now = tx.now();
            List<NoticeChange> changes = look.at(tx, now);
            table.write(tx, changes);
            table.writeTrail(tx, changes, now);
            return changes;
        }));
    }
}
