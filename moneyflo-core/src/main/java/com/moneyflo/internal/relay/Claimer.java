package com.moneyflo.internal.relay;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.QueuedNotice;
import com.moneyflo.notify.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Claims due notices, in two steps. First it reads without locks, so it sees the notices that another relay has locked.
 * Then it locks what it saw and skips rows that are locked. Of each account it claims notices in order, up to the first
 * that has changed since.
 */
final class Claimer {

    private static final int MAX_BATCH = 20;
    private static final int MAX_LOOKS = 20;
    private static final long MAX_MARGIN_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int SHARE_OF_LEASE = 4;

    private final Database database;
    private final NoticeQueueTable table;
    private final DueScan scan;
    private final Recipients recipients;
    private final SendPolicy policy;
    private final Duration lease;
    private final RelayMetrics metrics;
    private final Clocks clocks;
    private final Uuid ids = new Uuid();
    private final Consumer<DeliveryResult> results;

    Claimer(
            Database database,
            NoticeQueueTable table,
            Recipients recipients,
            SendPolicy policy,
            Duration lease,
            RelayMetrics metrics,
            Clocks clocks,
            Consumer<DeliveryResult> results) {
        this.database = database;
        this.table = table;
        this.scan = new DueScan(table, MAX_BATCH);
        this.recipients = recipients;
        this.policy = policy;
        this.lease = lease;
        this.metrics = metrics;
        this.clocks = clocks;
        this.results = results;
    }

    /**
     * Claims at most {@code maxBatches} batches of {@code maxNotices} notices in total. If it finds only rows that this
     * version cannot read, it looks behind them.
     */
    List<AccountBatch> claim(boolean urgent, int maxBatches, int maxNotices) {
        for (int look = 1; ; look++) {
            long passed = table.skipped();
            List<AccountBatch> batches = claimOnce(urgent, maxBatches, maxNotices);
            if (!batches.isEmpty() || table.skipped() == passed || look == MAX_LOOKS) {
                return batches;
            }
        }
    }

    private List<AccountBatch> claimOnce(boolean urgent, int maxBatches, int maxNotices) {
        Plan plan = database.snapshot(tx -> scan.look(tx, urgent, maxBatches, maxNotices));
        if (plan.isEmpty()) {
            return List.of();
        }
        // Both clocks are read before the lease begins, so the lease ends here no later than in the database.
        long begun = clocks.now();
        long until = begun + lease.toNanos();
        Instant sendBy = clocks.wall().instant().plus(lease).minusNanos(marginNanos());
        List<Claim> attempts = new ArrayList<>();
        try {
            Claim claim = database.attempts().stepwise(tx -> {
                Claim one = new Claim(tx.now(), ids.next(), begun);
                attempts.add(one);
                one.take(tx, plan, sendBy);
                return one;
            });
            metrics.changed(claim.changes);
            return claim.notices.stream()
                    .map(batch -> new AccountBatch(batch, until - marginNanos(), until))
                    .toList();
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.IN_DOUBT) {
                // The claim may be committed. Nothing was handed over, so the notices go back.
                attempts.forEach(claim -> claim.notices.forEach(
                        batch -> batch.forEach(claimed -> results.accept(new DeliveryResult.Released(claimed)))));
            }
            throw failure;
        }
    }

    /** Nothing is handed over in this last part of a lease, so that an earlier message has time to be answered. */
    private long marginNanos() {
        return Math.min(MAX_MARGIN_NANOS, lease.toNanos() / SHARE_OF_LEASE);
    }

    /** One attempt to claim. */
    private final class Claim {
        private final long now;
        private final UUID name;
        private final long begun;
        private final Map<MessageId, NoticeRow> free = new HashMap<>();
        private final List<NoticeChange> changes = new ArrayList<>();
        private final List<List<ClaimedNotice>> notices = new ArrayList<>();

        Claim(long now, UUID name, long begun) {
            this.now = now;
            this.name = name;
            this.begun = begun;
        }

        void take(Tx tx, Plan plan, Instant sendBy) {
            table.lockFree(tx, plan.ids()).forEach(row -> free.put(row.id(), row));
            Set<CustomerId> unreadable = new HashSet<>();
            var customers = recipients.of(
                    tx,
                    free.values().stream().map(NoticeRow::customer).distinct().toList(),
                    unreadable::add);
            free.values().removeIf(notice -> isSkipped(notice, unreadable));
            for (List<QueuedNotice> batch : plan.batches()) {
                List<ClaimedNotice> sent = new ArrayList<>();
                for (QueuedNotice seen : batch) {
                    NoticeRow notice = unmoved(seen);
                    if (notice == null) {
                        break;
                    }
                    apply(policy.decide(notice, customers.get(notice.customer()), now, sendBy), notice, sent);
                }
                if (!sent.isEmpty()) {
                    notices.add(sent);
                }
            }
            plan.blocked().forEach(this::block);
            table.write(tx, changes);
            table.writeTrail(tx, changes, now);
        }

        /** Skips a notice whose customer this version cannot read: it does not know whether and how to send. */
        private boolean isSkipped(NoticeRow notice, Set<CustomerId> unreadable) {
            boolean skipped = unreadable.contains(notice.customer());
            if (skipped) {
                table.skip(notice.id());
            }
            return skipped;
        }

        private void apply(SendDecision decision, NoticeRow notice, List<ClaimedNotice> sent) {
            if (decision instanceof SendDecision.Send send) {
                DeliveryState claimed = notice.delivery().sending(name, now + Micros.of(lease), now);
                changes.add(NoticeChange.silent(notice, claimed));
                sent.add(
                        new ClaimedNotice(notice, claimed, send.message(), begun + (notice.expiresAt() - now) * 1_000));
            } else if (decision instanceof SendDecision.Skip skip) {
                changes.add(skip.change());
            }
        }

        private void block(QueuedNotice seen, long until) {
            NoticeRow notice = unmoved(seen);
            if (notice != null) {
                changes.add(NoticeChange.silent(
                        notice, notice.delivery().later(until, "waits for an earlier notice of its account")));
            }
        }

        private @Nullable NoticeRow unmoved(QueuedNotice seen) {
            NoticeRow notice = free.get(seen.id());
            return notice != null && notice.isStill(seen) ? notice : null;
        }
    }
}
