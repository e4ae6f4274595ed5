package com.moneyflo.internal.relay;

import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.SingleAttempts;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.OutTray;
import com.moneyflo.internal.outbox.TrailEntry;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what was claimed and never finished, and what is in doubt. Used by one thread. */
final class LeaseSweeper {

    private static final int MAX_AT_ONCE = 256;

    private final SingleAttempts attempts;
    private final OutTray tray;
    private final Recipients recipients;
    private final NoticeTransitions rules;
    private final Terms terms;
    private final SendPolicy judge;

    LeaseSweeper(SingleAttempts attempts, OutTray tray, Recipients recipients, NoticeTransitions rules, Terms terms) {
        this.attempts = attempts;
        this.tray = tray;
        this.recipients = recipients;
        this.rules = rules;
        this.terms = terms;
        this.judge = new SendPolicy(terms);
    }

    /** Whose lease is over may have been sent: whoever had it died, or has been asleep. */
    void leases() {
        look((tx, now, page) -> tray.lockOverdue(tx, now, MAX_AT_ONCE)
                .forEach(row -> page.finish(row, rules.inDoubt(row.standing(), "whoever sent it is gone", now))));
    }

    /** Those whose provider is to be asked now, for which there is a minute: nobody else asks meanwhile. */
    List<ClaimedNotice> doubts() {
        List<ClaimedNotice> asked = new ArrayList<>();
        look((tx, now, page) -> {
            asked.clear();
            List<NoticeRow> rows = tray.lockDoubtful(tx, now, MAX_AT_ONCE);
            Map<CustomerId, Recipient> customers = recipients.of(
                    tx, rows.stream().map(NoticeRow::customer).distinct().toList(), customer -> {});
            for (NoticeRow row : rows) {
                Transition outcome = rules.lookedAt(row, now);
                page.finish(row, outcome);
                Message message = message(row, customers.get(row.customer()), now);
                boolean open = outcome.standing().state() == NoticeState.IN_DOUBT && rules.asks(outcome.standing());
                if (open && message != null) {
                    asked.add(new ClaimedNotice(row, outcome.standing(), message, 0));
                }
            }
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

    /** What is done to what was found. */
    private interface Look {
        void at(Tx tx, long now, Page page);
    }

    private void look(Look look) {
        Page found = attempts.stepwise(tx -> {
            long now = tx.now();
            Page page = new Page();
            look.at(tx, now, page);
            tray.set(tx, page.standings);
            tray.tell(tx, page.acts, now);
            return page;
        });
        found.outcomes.forEach((row, outcome) -> {
            if (outcome.event() != null) {
                terms.metrics().happened(terms.channel(), row.kind(), outcome.event());
            }
        });
    }

    /** What one look changes. */
    private static final class Page {
        private final Map<MessageId, DeliveryState> standings = new LinkedHashMap<>();
        private final Map<NoticeRow, Transition> outcomes = new LinkedHashMap<>();
        private final List<TrailEntry> acts = new ArrayList<>();

        void finish(NoticeRow row, Transition outcome) {
            standings.put(row.id(), outcome.standing());
            outcomes.put(row, outcome);
            if (outcome.act() != null) {
                acts.add(new TrailEntry(
                        row.id(), Actor.BANK, outcome.act(), outcome.standing().reason()));
            }
        }
    }
}
