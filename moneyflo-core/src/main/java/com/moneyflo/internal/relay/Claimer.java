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
 * Takes what is due: looks first and locks nothing, so that what somebody else holds is still seen at the head of its
 * account; then locks what was seen, skipping what is held, and takes of each account only what has not moved since, up
 * to the first that has.
 */
final class Claimer {

    private static final int LONGEST_CHAIN = 20;
    private static final int MAX_LOOKS = 20;
    private static final long MAX_MARGIN_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int SHARE_OF_LEASE = 4;

    private final Database database;
    private final NoticeQueueTable tray;
    private final DueScan lookout;
    private final Recipients recipients;
    private final SendPolicy judge;
    private final Duration lease;
    private final RelayMetrics metrics;
    private final Clocks times;
    private final Uuid ids = new Uuid();
    private final Consumer<DeliveryResult> answers;

    Claimer(
            Database database,
            NoticeQueueTable tray,
            Recipients recipients,
            SendPolicy judge,
            Duration lease,
            RelayMetrics metrics,
            Clocks times,
            Consumer<DeliveryResult> answers) {
        this.database = database;
        this.tray = tray;
        this.lookout = new DueScan(tray, LONGEST_CHAIN);
        this.recipients = recipients;
        this.judge = judge;
        this.lease = lease;
        this.metrics = metrics;
        this.times = times;
        this.answers = answers;
    }

    /**
     * Claims at most so many chains, of so many notices in all. Where it only meets what others have to read, it looks
     * past that.
     */
    List<AccountBatch> claim(boolean urgent, int mostChains, int mostNotices) {
        for (int look = 1; ; look++) {
            long passed = tray.skipped();
            List<AccountBatch> chains = claimOnce(urgent, mostChains, mostNotices);
            if (!chains.isEmpty() || tray.skipped() == passed || look == MAX_LOOKS) {
                return chains;
            }
        }
    }

    private List<AccountBatch> claimOnce(boolean urgent, int mostChains, int mostNotices) {
        Plan plan = database.snapshot(tx -> lookout.look(tx, urgent, mostChains, mostNotices));
        if (plan.isEmpty()) {
            return List.of();
        }
        // Both are read before the lease begins: it ends here no later than in the database.
        long begun = times.now();
        long until = begun + lease.toNanos();
        Instant sendBy = times.wall().instant().plus(lease).minusNanos(marginNanos());
        List<Claim> tried = new ArrayList<>();
        try {
            Claim claim = database.attempts().stepwise(tx -> {
                Claim one = new Claim(tx.now(), ids.next(), begun);
                tried.add(one);
                one.take(tx, plan, sendBy);
                return one;
            });
            metrics.changed(claim.changes);
            return claim.letters.stream()
                    .map(letters -> new AccountBatch(letters, until - marginNanos(), until))
                    .toList();
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.IN_DOUBT) {
                // They may be ours by now; nobody has been told, so they go back.
                tried.forEach(claim -> claim.letters.forEach(
                        chain -> chain.forEach(letter -> answers.accept(new DeliveryResult.Released(letter)))));
            }
            throw failure;
        }
    }

    /** Nothing is handed over in this last part of a lease, so that an earlier message has time to be answered. */
    private long marginNanos() {
        return Math.min(MAX_MARGIN_NANOS, lease.toNanos() / SHARE_OF_LEASE);
    }

    /** One try at claiming. */
    private final class Claim {
        private final long now;
        private final UUID name;
        private final long begun;
        private final Map<MessageId, NoticeRow> free = new HashMap<>();
        private final List<NoticeChange> changes = new ArrayList<>();
        private final List<List<ClaimedNotice>> letters = new ArrayList<>();

        Claim(long now, UUID name, long begun) {
            this.now = now;
            this.name = name;
            this.begun = begun;
        }

        void take(Tx tx, Plan plan, Instant sendBy) {
            tray.lockFree(tx, plan.ids()).forEach(row -> free.put(row.id(), row));
            Set<CustomerId> ofOthers = new HashSet<>();
            var customers = recipients.of(
                    tx,
                    free.values().stream().map(NoticeRow::customer).distinct().toList(),
                    ofOthers::add);
            free.values().removeIf(notice -> passes(notice, ofOthers));
            for (List<QueuedNotice> chain : plan.chains()) {
                List<ClaimedNotice> sent = new ArrayList<>();
                for (QueuedNotice seen : chain) {
                    NoticeRow notice = unmoved(seen);
                    if (notice == null) {
                        break;
                    }
                    apply(judge.decide(notice, customers.get(notice.customer()), now, sendBy), notice, sent);
                }
                if (!sent.isEmpty()) {
                    letters.add(sent);
                }
            }
            plan.blocked().forEach(this::block);
            tray.write(tx, changes);
            tray.writeTrail(tx, changes, now);
        }

        /** Nobody but who can read the customer knows whether and how to send it. */
        private boolean passes(NoticeRow notice, Set<CustomerId> ofOthers) {
            boolean passes = ofOthers.contains(notice.customer());
            if (passes) {
                tray.skip(notice.id());
            }
            return passes;
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
                changes.add(
                        NoticeChange.silent(notice, notice.delivery().later(until, "waits for one before it")));
            }
        }

        private @Nullable NoticeRow unmoved(QueuedNotice seen) {
            NoticeRow notice = free.get(seen.id());
            return notice != null && notice.isStill(seen) ? notice : null;
        }
    }
}
