package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.SingleAttempts;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeQueueTable;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.RefusedPhone;
import com.moneyflo.internal.outbox.SameTextMatches;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records results, many in one transaction. It compares each result with the locked row: a result changes the row only
 * if the row still has the claim of the result. So results may be recorded again if the first COMMIT is in doubt. Used
 * by one thread at a time.
 */
final class Recorder {

    /** The age up to which other notices with the same text are searched: the longest life of a notice. */
    private static final long LOOK_BACK = 2 * 24 * 3600 * 1_000_000L;

    private final SingleAttempts attempts;
    private final NoticeQueueTable table;
    private final Recipients recipients;
    private final NoticeTransitions transitions;
    private final RelayMetrics metrics;
    private final LongSupplier stoppedForMicros;
    private @Nullable RuntimeException refused;

    Recorder(
            SingleAttempts attempts,
            NoticeQueueTable table,
            Recipients recipients,
            NoticeTransitions transitions,
            RelayMetrics metrics,
            LongSupplier stoppedForMicros) {
        this.attempts = attempts;
        this.table = table;
        this.recipients = recipients;
        this.transitions = transitions;
        this.metrics = metrics;
        this.stoppedForMicros = stoppedForMicros;
    }

    /**
     * Records results; returns those that could not be recorded now. A result that the database refuses for good is
     * left to the end of its lease.
     */
    List<DeliveryResult> record(List<DeliveryResult> results) {
        try {
            Page page = attempts.stepwise(tx -> new Page(tx).write(results));
            metrics.changed(page.changes);
            return List.of();
        } catch (SqlFailure failure) {
            boolean forGood = failure.kind() == SqlFailure.Kind.OTHER || failure.kind() == SqlFailure.Kind.DUPLICATE;
            if (!forGood) {
                return results;
            }
            return recordApart(results, failure);
        } catch (RuntimeException e) {
            return recordApart(results, e);
        }
    }

    /** Throws the failure of a result that can never be recorded, if there was one since the last call. */
    void throwRefused() {
        RuntimeException last = refused;
        refused = null;
        if (last != null) {
            throw last;
        }
    }

    private List<DeliveryResult> recordApart(List<DeliveryResult> results, RuntimeException thrown) {
        if (results.size() == 1) {
            refused = thrown;
            return List.of();
        }
        return halves(results);
    }

    private List<DeliveryResult> halves(List<DeliveryResult> results) {
        int half = results.size() / 2;
        List<DeliveryResult> left = new ArrayList<>(record(results.subList(0, half)));
        left.addAll(record(results.subList(half, results.size())));
        return left;
    }

    /** One attempt to record. */
    private final class Page {
        private final Tx tx;
        private final long now;
        private final Map<MessageId, NoticeRow> rows = new HashMap<>();
        private final List<NoticeChange> changes = new ArrayList<>();
        private int written;

        Page(Tx tx) {
            this.tx = tx;
            this.now = tx.now();
        }

        Page write(List<DeliveryResult> results) {
            List<MessageId> ids = results.stream()
                    .map(result -> result.claimed().row().id())
                    .distinct()
                    .toList();
            table.lock(tx, ids).forEach(row -> rows.put(row.id(), row));
            results.forEach(this::apply);
            writeStates();
            table.writeTrail(tx, changes, now);
            return this;
        }

        private void writeStates() {
            table.write(tx, changes.subList(written, changes.size()));
            written = changes.size();
        }

        private void apply(DeliveryResult answer) {
            ClaimedNotice claimed = answer.claimed();
            NoticeRow row = rows.get(claimed.row().id());
            if (row == null || !row.delivery().isOf(claimed.state())) {
                return;
            }
            if (answer instanceof DeliveryResult.Released && row.delivery().state() == NoticeState.SENDING) {
                change(NoticeChange.silent(row, claimed.row().delivery()));
            } else if (answer instanceof DeliveryResult.Delivered delivered) {
                delivered(claimed, row, delivered.delivery());
            } else if (answer instanceof DeliveryResult.Traced traced
                    && row.delivery().state() == NoticeState.IN_DOUBT) {
                traced(row, traced.trace());
            }
        }

        private void delivered(ClaimedNotice claimed, NoticeRow row, Delivery delivery) {
            // A late delivery may have the id of another notice with the same text. Then the doubt remains.
            boolean isOfAnother = row.delivery().state() == NoticeState.IN_DOUBT
                    && delivery instanceof Delivery.Sent sent
                    && sameText(row, List.of(sent.providerId())).providerIds().isEmpty();
            if (!isOfAnother) {
                change(transitions.after(delivery, row, now, stoppedForMicros.getAsLong()));
            }
            noteRefusedPhone(delivery, claimed);
        }

        private void traced(NoticeRow row, Trace trace) {
            change(
                    trace instanceof Trace.Taken taken
                            ? transitions.afterTaken(sameText(row, taken.providerIds()), row, now)
                            : transitions.after(trace, row, now));
        }

        /** Writes the changes so far first, because they may be about notices with the same text. */
        private SameTextMatches sameText(NoticeRow row, List<String> names) {
            writeStates();
            Long first = row.delivery().firstTriedAt();
            return table.sameText(tx, row, (first == null ? now : first) - LOOK_BACK, names);
        }

        private void noteRefusedPhone(Delivery delivery, ClaimedNotice claimed) {
            if (delivery instanceof Delivery.RefusedNumber refused) {
                Long tried = claimed.state().firstTriedAt();
                RefusedPhone phone =
                        new RefusedPhone(claimed.row().customer(), refused.optedOut(), tried == null ? now : tried);
                recipients.refused(tx, phone, claimed.message().to());
            }
        }

        /** A later result of this page finds the notice in the state that an earlier one has left. */
        private void change(@Nullable NoticeChange change) {
            if (change != null) {
                changes.add(change);
                rows.put(change.row().id(), change.row().at(change.next()));
            }
        }
    }
}
