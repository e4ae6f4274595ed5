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
 * Records answers, many in one transaction. Each is compared with the row under its lock: only the claim that was
 * answered may be finished. So the same answers may be recorded again when nobody knows whether they were. Used by one
 * thread at a time.
 */
final class Recorder {

    /** Names of other notices are looked for among those of as long ago as any of them is of use. */
    private static final long LOOK_BACK = 2 * 24 * 3600 * 1_000_000L;

    private final SingleAttempts attempts;
    private final NoticeQueueTable tray;
    private final Recipients recipients;
    private final NoticeTransitions rules;
    private final RelayMetrics metrics;
    private final LongSupplier stoppedForMicros;
    private @Nullable RuntimeException refused;

    Recorder(
            SingleAttempts attempts,
            NoticeQueueTable tray,
            Recipients recipients,
            NoticeTransitions rules,
            RelayMetrics metrics,
            LongSupplier stoppedForMicros) {
        this.attempts = attempts;
        this.tray = tray;
        this.recipients = recipients;
        this.rules = rules;
        this.metrics = metrics;
        this.stoppedForMicros = stoppedForMicros;
    }

    /**
     * Records them; returns those that could not be recorded now. What the database refuses for good is left to its
     * lease.
     */
    List<DeliveryResult> record(List<DeliveryResult> answers) {
        try {
            Page page = attempts.stepwise(tx -> new Page(tx).write(answers));
            metrics.changed(page.changes);
            return List.of();
        } catch (SqlFailure failure) {
            boolean forGood = failure.kind() == SqlFailure.Kind.OTHER || failure.kind() == SqlFailure.Kind.DUPLICATE;
            if (!forGood) {
                return answers;
            }
            return apart(answers, failure);
        } catch (RuntimeException e) {
            return apart(answers, e);
        }
    }

    /** Throws why an answer was not recorded and never will be, if there was one since this was last asked. */
    void throwRefused() {
        RuntimeException last = refused;
        refused = null;
        if (last != null) {
            throw last;
        }
    }

    private List<DeliveryResult> apart(List<DeliveryResult> answers, RuntimeException thrown) {
        if (answers.size() == 1) {
            refused = thrown;
            return List.of();
        }
        return halves(answers);
    }

    private List<DeliveryResult> halves(List<DeliveryResult> answers) {
        int half = answers.size() / 2;
        List<DeliveryResult> left = new ArrayList<>(record(answers.subList(0, half)));
        left.addAll(record(answers.subList(half, answers.size())));
        return left;
    }

    /** One try at recording. */
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

        Page write(List<DeliveryResult> answers) {
            List<MessageId> ids = answers.stream()
                    .map(answer -> answer.letter().notice().id())
                    .distinct()
                    .toList();
            tray.lock(tx, ids).forEach(row -> rows.put(row.id(), row));
            answers.forEach(this::apply);
            writeStates();
            tray.writeTrail(tx, changes, now);
            return this;
        }

        private void writeStates() {
            tray.write(tx, changes.subList(written, changes.size()));
            written = changes.size();
        }

        private void apply(DeliveryResult answer) {
            ClaimedNotice letter = answer.letter();
            NoticeRow row = rows.get(letter.notice().id());
            if (row == null || !row.delivery().isOf(letter.claimed())) {
                return;
            }
            if (answer instanceof DeliveryResult.Released && row.delivery().state() == NoticeState.SENDING) {
                change(NoticeChange.silent(row, letter.notice().delivery()));
            } else if (answer instanceof DeliveryResult.Delivered delivered) {
                delivered(letter, row, delivered.delivery());
            } else if (answer instanceof DeliveryResult.Traced traced
                    && row.delivery().state() == NoticeState.IN_DOUBT) {
                traced(row, traced.trace());
            }
        }

        private void delivered(ClaimedNotice letter, NoticeRow row, Delivery delivery) {
            // A late answer may name what another one that says the same was given meanwhile; then asking goes on.
            boolean others = row.delivery().state() == NoticeState.IN_DOUBT
                    && delivery instanceof Delivery.Sent sent
                    && alike(row, List.of(sent.providerId())).names().isEmpty();
            if (!others) {
                change(rules.after(delivery, row, now, stoppedForMicros.getAsLong()));
            }
            mark(delivery, letter);
        }

        private void traced(NoticeRow row, Trace trace) {
            change(
                    trace instanceof Trace.Taken taken
                            ? rules.afterTaken(alike(row, taken.providerIds()), row, now)
                            : rules.after(trace, row, now));
        }

        /** What this page has changed so far is written first, for it may be about another one that says the same. */
        private SameTextMatches alike(NoticeRow row, List<String> names) {
            writeStates();
            Long first = row.delivery().firstTriedAt();
            return tray.sameText(tx, row, (first == null ? now : first) - LOOK_BACK, names);
        }

        private void mark(Delivery delivery, ClaimedNotice letter) {
            if (delivery instanceof Delivery.RefusedNumber refused) {
                Long tried = letter.claimed().firstTriedAt();
                RefusedPhone phone =
                        new RefusedPhone(letter.notice().customer(), refused.optedOut(), tried == null ? now : tried);
                recipients.refused(tx, phone, letter.message().to());
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
