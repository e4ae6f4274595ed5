package com.moneyflo.internal.relay;

import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.outbox.DeliveryState;
import com.moneyflo.internal.outbox.NoticeChange;
import com.moneyflo.internal.outbox.NoticeRow;
import com.moneyflo.internal.outbox.SameTextMatches;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeMetrics.Event;
import com.moneyflo.notify.Trace;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides the next state of a notice. Reads and writes nothing. */
final class NoticeTransitions {

    /**
     * The wait before the relay asks the provider. A sender that was paused has noticed by then that its lease expired.
     */
    static final long GRACE = Micros.of(Duration.ofSeconds(60));

    /**
     * The time for which a notice in doubt holds up later notices of its account. That is enough to ask the provider
     * several times.
     */
    static final long HOLDS = Micros.of(Duration.ofMinutes(5));

    /** The due time of a notice that is left to operators: the relay does not ask any more. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long LONGEST_TRACE_WAIT = Micros.of(Duration.ofHours(1));

    private final Backoff backoff;
    private final boolean traceable;

    NoticeTransitions(Backoff backoff, boolean traceable) {
        this.backoff = backoff;
        this.traceable = traceable;
    }

    /** Decides after a delivery of the latest claim; null if it changes nothing. */
    @Nullable
    NoticeChange after(Delivery delivery, NoticeRow row, long now, long stoppedFor) {
        DeliveryState state = row.delivery();
        if (delivery instanceof Delivery.Sent sent) {
            return sent(row, sent.providerId(), now);
        }
        if (state.state() != NoticeState.SENDING) {
            return null;
        } else if (delivery instanceof Delivery.RetryLater retry) {
            long wait = Math.max(
                    backoff.micros(state.attempts(), row.kind().isUrgent()),
                    retry.after().map(after -> Micros.of(after)).orElse(0L));
            return again(row, state, now + wait, now, retry.reason(), Event.RETRY_LATER);
        } else if (delivery instanceof Delivery.ChannelDown down) {
            return again(row, state.uncounted(), now + 1 + stoppedFor, now, down.reason(), Event.CHANNEL_DOWN);
        } else if (delivery instanceof Delivery.RefusedNumber refused) {
            return failed(row, refused.reason(), Event.REFUSED_NUMBER, now);
        } else if (delivery instanceof Delivery.RefusedText refused) {
            return failed(row, refused.reason(), Event.REFUSED_TEXT, now);
        }
        return inDoubt(row, ((Delivery.InDoubt) delivery).reason(), now);
    }

    /** Puts a notice in doubt: it may have been sent. */
    NoticeChange inDoubt(NoticeRow row, String reason, long now) {
        DeliveryState state = row.delivery();
        long holds = traceable ? HOLDS : GRACE;
        return new NoticeChange(row, state.inDoubt(now + GRACE, now + holds, reason), Event.IN_DOUBT, "in doubt");
    }

    /**
     * Decides about a notice in doubt that is due: ask the provider and look again, leave it to operators, or give up.
     */
    NoticeChange doubtDue(NoticeRow row, long now) {
        DeliveryState state = row.delivery();
        boolean late = now >= row.expiresAt();
        if (late && row.kind().isOnce()) {
            return givenUp(row, "in doubt until it expired", now);
        } else if (late || (!traceable && !row.kind().isOnce())) {
            return new NoticeChange(row, stillInDoubt(state, NEVER, state.reason()), null, "left to operators");
        }
        return new NoticeChange(
                row, stillInDoubt(state, traceable ? now + GRACE : row.expiresAt(), state.reason()), null, null);
    }

    /** Returns whether the provider must be asked about a notice in this state. */
    boolean mustAsk(DeliveryState state) {
        return traceable && state.dueAt() != NEVER;
    }

    /** Decides after the provider was asked, and has messages with the same text. */
    NoticeChange afterTaken(SameTextMatches sameText, NoticeRow row, long now) {
        if (sameText.underWay()) {
            return askAgain(row, "another notice with this text is being sent", now);
        }
        if (sameText.mayBelongToOlder()) {
            return askAgain(row, "an older notice with this text is in doubt", now);
        }
        String providerId = sameText.providerId();
        return providerId == null
                ? notTaken(row, now)
                : new NoticeChange(row, row.delivery().sent(providerId, now), Event.TRACED, "traced");
    }

    /** Decides after the provider was asked, and has no such message, or does not know. */
    NoticeChange after(Trace trace, NoticeRow row, long now) {
        return trace instanceof Trace.Unknown unknown ? askAgain(row, unknown.reason(), now) : notTaken(row, now);
    }

    private static NoticeChange askAgain(NoticeRow row, String reason, long now) {
        DeliveryState state = row.delivery();
        long asked = state.firstTriedAt() == null ? now : state.firstTriedAt();
        long next = now + Math.min(LONGEST_TRACE_WAIT, Math.max(GRACE, now - asked));
        return new NoticeChange(
                row, stillInDoubt(state, Math.min(next, row.expiresAt()), reason), null, "asked in vain");
    }

    private NoticeChange notTaken(NoticeRow row, long now) {
        DeliveryState state = row.delivery();
        if (row.kind().isOnce()) {
            return givenUp(row, "not taken, and not sent twice", now);
        }
        return now >= row.expiresAt()
                ? new NoticeChange(row, state.over(NoticeState.EXPIRED, "not taken", now), Event.EXPIRED, "expired")
                : new NoticeChange(row, state.later(now, "not taken"), null, "not taken");
    }

    /** A late delivery ends the doubt about its own attempt. */
    private static @Nullable NoticeChange sent(NoticeRow row, String id, long now) {
        DeliveryState state = row.delivery();
        if (state.state() == NoticeState.IN_DOUBT) {
            return new NoticeChange(row, state.sent(id, now), Event.SENT, "answered late");
        }
        return state.state() == NoticeState.SENDING
                ? new NoticeChange(row, state.sent(id, now), Event.SENT, null)
                : null;
    }

    private static NoticeChange again(
            NoticeRow row, DeliveryState state, long at, long now, String reason, Event event) {
        return at >= row.expiresAt()
                ? new NoticeChange(row, state.over(NoticeState.EXPIRED, reason, now), Event.EXPIRED, "expired")
                : new NoticeChange(row, state.later(at, reason), event, act(event));
    }

    private static NoticeChange failed(NoticeRow row, String reason, Event event, long now) {
        return new NoticeChange(row, row.delivery().over(NoticeState.FAILED, reason, now), event, act(event));
    }

    private static NoticeChange givenUp(NoticeRow row, String reason, long now) {
        DeliveryState over = row.delivery().over(NoticeState.GIVEN_UP, reason, now);
        return new NoticeChange(row, over, Event.GIVEN_UP, "given up");
    }

    private static DeliveryState stillInDoubt(DeliveryState state, long askAt, @Nullable String reason) {
        Long holds = state.leaseUntil();
        return state.inDoubt(askAt, holds == null ? 0 : holds, reason);
    }

    private static String act(Event event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
