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

/** Where a notice stands after an answer. Nothing here reads or writes. */
final class NoticeTransitions {

    /**
     * When it is to be asked about a text in doubt: by then whoever was paused while he sent it has seen that it is too
     * late.
     */
    static final long GRACE = Micros.of(Duration.ofSeconds(60));

    /**
     * How long a text in doubt holds up what is told after it: some asking, then nobody waits for what may never be
     * known.
     */
    static final long HOLDS = Micros.of(Duration.ofMinutes(5));

    /** For an operator: nobody asks any more. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long LONGEST_ASKING = Micros.of(Duration.ofHours(1));

    private final Backoff backoff;
    private final boolean traceable;

    NoticeTransitions(Backoff backoff, boolean traceable) {
        this.backoff = backoff;
        this.traceable = traceable;
    }

    /** After an answer of a notifier, who is the one that claimed it last. Null if it changes nothing. */
    @Nullable
    NoticeChange after(Delivery delivery, NoticeRow row, long now, long stoppedFor) {
        DeliveryState is = row.delivery();
        if (delivery instanceof Delivery.Sent sent) {
            return sent(row, sent.providerId(), now);
        }
        if (is.state() != NoticeState.SENDING) {
            return null;
        } else if (delivery instanceof Delivery.RetryLater retry) {
            long wait = Math.max(
                    backoff.micros(is.attempts(), row.kind().isUrgent()),
                    retry.after().map(after -> Micros.of(after)).orElse(0L));
            return again(row, is, now + wait, now, retry.reason(), Event.RETRY_LATER);
        } else if (delivery instanceof Delivery.ChannelDown down) {
            return again(row, is.uncounted(), now + 1 + stoppedFor, now, down.reason(), Event.CHANNEL_DOWN);
        } else if (delivery instanceof Delivery.RefusedNumber refused) {
            return failed(row, refused.reason(), Event.REFUSED_NUMBER, now);
        } else if (delivery instanceof Delivery.RefusedText refused) {
            return failed(row, refused.reason(), Event.REFUSED_TEXT, now);
        }
        return inDoubt(row, ((Delivery.InDoubt) delivery).reason(), now);
    }

    /** Nobody knows whether it was sent. */
    NoticeChange inDoubt(NoticeRow row, String reason, long now) {
        DeliveryState is = row.delivery();
        long holds = traceable ? HOLDS : GRACE;
        return new NoticeChange(row, is.inDoubt(now + GRACE, now + holds, reason), Event.IN_DOUBT, "in doubt");
    }

    /** When a text in doubt is looked at next: by an asker, who is given time for it, or by nobody. */
    NoticeChange lookedAt(NoticeRow row, long now) {
        DeliveryState is = row.delivery();
        boolean late = now >= row.expiresAt();
        if (late && row.kind().isOnce()) {
            return givenUp(row, "in doubt until it was of no use", now);
        } else if (late || (!traceable && !row.kind().isOnce())) {
            return new NoticeChange(row, put(is, NEVER, is.reason()), null, "left to operators");
        }
        return new NoticeChange(row, put(is, traceable ? now + GRACE : row.expiresAt(), is.reason()), null, null);
    }

    /** Whether somebody is to ask about it who has just looked at it. */
    boolean asks(DeliveryState lookedAt) {
        return traceable && lookedAt.dueAt() != NEVER;
    }

    /** After the provider was asked, and has taken some that say the same. */
    NoticeChange afterTaken(SameTextMatches alike, NoticeRow row, long now) {
        if (alike.underWay()) {
            return askAgain(row, "one that says the same is under way", now);
        }
        if (alike.mayBeOlders()) {
            return askAgain(row, "an older one that says the same is in doubt", now);
        }
        String name = alike.name();
        return name == null
                ? notTaken(row, now)
                : new NoticeChange(row, row.delivery().sent(name, now), Event.TRACED, "traced");
    }

    /** After the provider was asked, and has taken none, or does not know. */
    NoticeChange after(Trace trace, NoticeRow row, long now) {
        return trace instanceof Trace.Unknown unknown ? askAgain(row, unknown.reason(), now) : notTaken(row, now);
    }

    private static NoticeChange askAgain(NoticeRow row, String reason, long now) {
        DeliveryState is = row.delivery();
        long asked = is.firstTriedAt() == null ? now : is.firstTriedAt();
        long next = now + Math.min(LONGEST_ASKING, Math.max(GRACE, now - asked));
        return new NoticeChange(row, put(is, Math.min(next, row.expiresAt()), reason), null, "asked in vain");
    }

    private NoticeChange notTaken(NoticeRow row, long now) {
        DeliveryState is = row.delivery();
        if (row.kind().isOnce()) {
            return givenUp(row, "not taken, and not sent twice", now);
        }
        return now >= row.expiresAt()
                ? new NoticeChange(row, is.over(NoticeState.EXPIRED, "not taken", now), Event.EXPIRED, "expired")
                : new NoticeChange(row, is.later(now, "not taken"), null, "not taken");
    }

    /** What is certain settles the doubt of the one who sent it, as long as nobody has sent it since. */
    private static @Nullable NoticeChange sent(NoticeRow row, String id, long now) {
        DeliveryState is = row.delivery();
        if (is.state() == NoticeState.IN_DOUBT) {
            return new NoticeChange(row, is.sent(id, now), Event.SENT, "answered late");
        }
        return is.state() == NoticeState.SENDING ? new NoticeChange(row, is.sent(id, now), Event.SENT, null) : null;
    }

    private static NoticeChange again(NoticeRow row, DeliveryState is, long at, long now, String reason, Event event) {
        return at >= row.expiresAt()
                ? new NoticeChange(row, is.over(NoticeState.EXPIRED, reason, now), Event.EXPIRED, "expired")
                : new NoticeChange(row, is.later(at, reason), event, word(event));
    }

    private static NoticeChange failed(NoticeRow row, String reason, Event event, long now) {
        return new NoticeChange(row, row.delivery().over(NoticeState.FAILED, reason, now), event, word(event));
    }

    private static NoticeChange givenUp(NoticeRow row, String reason, long now) {
        DeliveryState over = row.delivery().over(NoticeState.GIVEN_UP, reason, now);
        return new NoticeChange(row, over, Event.GIVEN_UP, "given up");
    }

    private static DeliveryState put(DeliveryState is, long askAt, @Nullable String reason) {
        Long holds = is.leaseUntil();
        return is.inDoubt(askAt, holds == null ? 0 : holds, reason);
    }

    private static String word(Event event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
