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

/** Finds what was claimed and never finished, and what is in doubt. Used by one thread. */
final class LeaseSweeper {

    private static final int MAX_AT_ONCE = 256;

    private final SingleAttempts attempts;
    private final NoticeQueueTable tray;
    private final Recipients recipients;
    private final NoticeTransitions rules;
    private final RelayMetrics metrics;
    private final SendPolicy judge;

    LeaseSweeper(SingleAttempts attempts, NoticeQueueTable tray, Recipients recipients, NoticeTransitions rules,
            SendPolicy judge, RelayMetrics metrics) {
        this.attempts = attempts;
        this.tray = tray;
        this.recipients = recipients;
        this.rules = rules;
        this.metrics = metrics;
        this.judge = judge;
    }

    /** Whose lease is over may have been sent: whoever had it died, or has been asleep. */
    void leases() {
        look((tx, now) -> tray.lockOverdue(tx, now, MAX_AT_ONCE).stream()
                .map(row -> rules.inDoubt(row, "whoever sent it is gone", now))
                .toList());
    }

    /** Those whose provider is to be asked now, for which there is a minute: nobody else asks meanwhile. */
    List<ClaimedNotice> doubts() {
        List<ClaimedNotice> asked = new ArrayList<>();
        look((tx, now) -> {
            asked.clear();
            List<NoticeRow> rows = tray.lockDoubtful(tx, now, MAX_AT_ONCE);
            Map<CustomerId, Recipient> customers = recipients.of(
                    tx, rows.stream().map(NoticeRow::customer).distinct().toList(), customer -> {});
            List<NoticeChange> changes = new ArrayList<>();
            for (NoticeRow row : rows) {
                NoticeChange change = rules.lookedAt(row, now);
                changes.add(change);
                Message message = message(row, customers.get(row.customer()), now);
                boolean open = change.next().state() == NoticeState.IN_DOUBT && rules.asks(change.next());
                if (open && message != null) {
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
            return recipient == null || phone == null ? null : judge.message(row, recipient, phone, at);
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
            tray.write(tx, changes);
            tray.writeTrail(tx, changes, now);
            return changes;
        }));
    }
}
