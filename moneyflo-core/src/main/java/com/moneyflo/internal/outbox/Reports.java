package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.internal.check.Text;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notify.DeliveryReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Records delivery reports of providers. A notice only moves forward: a report that comes late, twice or about an
 * earlier attempt changes nothing. The exception is a report of the delivery, which always counts. A report may come
 * before the result of the sender. The sender's result then no longer matches the row, and changes nothing.
 * Thread-safe.
 */
public final class Reports {

    static final String FAILED_FOR_NOW = "failed for now";

    private static final String FAILED = "failed";
    private static final String NUMBER_REFUSED = "number refused";
    private static final Actor PROVIDER = Actor.of("provider");

    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_ID_LENGTH = 64;
    private static final int MAX_CHARACTERS = 200;
    private static final int DOUBLINGS = 3;
    private static final long LONGEST_WAIT = Micros.of(Duration.ofHours(1));

    private final UnreadableRows unreadable;

    /** Steps of a trail that this version cannot read are left out, and reported to {@code unreadable}. */
    public Reports(UnreadableRows unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * Records a report. Returns the phone if the report refuses it: an opt-out always, another refusal only if it
     * changes the state of the notice.
     */
    public Optional<RefusedPhone> take(Tx tx, DeliveryReport report) {
        return NoticeStatusTable.lock(tx, report.id())
                .filter(Reports::wasTried)
                .flatMap(notice ->
                        new Report(tx, notice, TrailTable.of(tx, report.id(), unreadable), report, tx.now()).take());
    }

    private static boolean wasTried(NoticeStatus notice) {
        return notice.state() != NoticeState.PENDING || notice.attempts() > 0;
    }

    /** A report, and its locked notice. */
    private record Report(Tx tx, NoticeStatus notice, List<NoticeEvent> trail, DeliveryReport report, long now) {

        Optional<RefusedPhone> take() {
            DeliveryReport.Progress progress = report.progress();
            if (progress == DeliveryReport.Progress.DELIVERED) {
                delivered();
            } else if (progress == DeliveryReport.Progress.OPTED_OUT) {
                return optedOut();
            } else if (!isOfEarlierAttempt()) {
                switch (progress) {
                    case TAKEN, SENT -> taken();
                    case FAILED_FOR_NOW -> failedForNow();
                    case FAILED -> failed(FAILED);
                    default -> {
                        return refused();
                    }
                }
            }
            return Optional.empty();
        }

        private void delivered() {
            if (notice.state() == NoticeState.DELIVERED) {
                return;
            }
            if (!isUnderWay() || isOfEarlierAttempt()) {
                trail("delivered", "though it was " + notice.state());
            }
            finish(NoticeState.DELIVERED);
        }

        private void taken() {
            if (notice.state().isOver()) {
                return;
            }
            if (notice.state() != NoticeState.SENDING) {
                trail("taken", "though it was " + notice.state());
            }
            finish(NoticeState.SENT);
        }

        private void failedForNow() {
            if (!isUnderWay()) {
                return;
            }
            long left = Micros.of(notice.expiresAt()) - now;
            if (left <= 0 || notice.kind().isOnce() || failedBefore() + 1 >= MAX_ATTEMPTS) {
                failed(FAILED);
                return;
            }
            trail(FAILED_FOR_NOW, report.reason());
            NoticeTable.later(tx, notice.id(), providerId(), reason(), now + Math.min(left / 4, longestWait()));
        }

        private void failed(String act) {
            if (isUnderWay()) {
                trail(act, report.reason());
                finish(NoticeState.FAILED);
            }
        }

        private Optional<RefusedPhone> refused() {
            if (!isUnderWay()) {
                return Optional.empty();
            }
            failed(NUMBER_REFUSED);
            return Optional.of(phone(false));
        }

        /** An opt-out counts also if it reports an earlier attempt. */
        private Optional<RefusedPhone> optedOut() {
            if (!isOfEarlierAttempt()) {
                failed(NUMBER_REFUSED);
            }
            return Optional.of(phone(true));
        }

        private RefusedPhone phone(boolean optedOut) {
            long tried = notice.firstTriedAt().map(Micros::of).orElse(now);
            return new RefusedPhone(notice.customer(), optedOut, tried);
        }

        /** Returns whether a provider has the notice, or may have it. */
        private boolean isUnderWay() {
            return notice.state() == NoticeState.SENDING
                    || notice.state() == NoticeState.IN_DOUBT
                    || notice.state() == NoticeState.SENT;
        }

        /** Returns whether the provider took a later attempt, or this attempt has failed. */
        private boolean isOfEarlierAttempt() {
            boolean another = notice.state() != NoticeState.SENDING
                    && notice.state() != NoticeState.IN_DOUBT
                    && notice.providerId()
                            .filter(id -> !id.equals(providerId()))
                            .isPresent();
            return another || trail.stream().anyMatch(this::endedThisAttempt);
        }

        private boolean endedThisAttempt(NoticeEvent step) {
            return List.of(FAILED_FOR_NOW, FAILED, NUMBER_REFUSED).contains(step.act())
                    && step.reason().orElse("").startsWith(named(""));
        }

        /** The wait grows each time: the provider's limit for a day does not end within an hour. */
        private long longestWait() {
            return LONGEST_WAIT << (DOUBLINGS * failedBefore());
        }

        /** Returns how often it failed for now since an operator sent it again. */
        private long failedBefore() {
            int since = trail.stream()
                    .filter(step -> step.act().equals(NoticeAdmin.SENT_AGAIN))
                    .mapToInt(NoticeEvent::step)
                    .max()
                    .orElse(0);
            return trail.stream()
                    .filter(step -> step.step() > since && step.act().equals(FAILED_FOR_NOW))
                    .count();
        }

        private void finish(NoticeState state) {
            NoticeTable.finish(tx, notice.id(), state, providerId(), reason().isEmpty() ? null : reason(), now);
        }

        private void trail(String act, String reason) {
            TrailTable.add(tx, new TrailEntry(notice.id(), PROVIDER, act, named(reason)), now);
        }

        /** Puts the provider's id of the attempt first, which identifies a report that comes twice. */
        private String named(String reason) {
            return providerId() + ": " + reason;
        }

        private String providerId() {
            return Text.truncate(report.providerId(), MAX_ID_LENGTH);
        }

        private String reason() {
            return Text.truncate(report.reason(), MAX_CHARACTERS);
        }
    }
}
