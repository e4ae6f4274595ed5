package com.moneyflo.internal.relay;

import com.moneyflo.internal.outbox.DeliveryState;
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
    static final long GRACE = micros(Duration.ofSeconds(60));

    /**
     * How long a text in doubt holds up what is told after it: some asking, then nobody waits for what may never be
     * known.
     */
    static final long HOLDS = micros(Duration.ofMinutes(5));

    /** For an operator: nobody asks any more. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long LONGEST_ASKING = micros(Duration.ofHours(1));

    private final Backoff backoff;
    private final boolean traceable;

    NoticeTransitions(Backoff backoff, boolean traceable) {
        this.backoff = backoff;
        this.traceable = traceable;
    }

    /** After an answer of a notifier, who is the one that claimed it last. Null if it changes nothing. */
    @Nullable
    Transition after(Delivery delivery, NoticeRow row, long now, long stoppedFor) {
        DeliveryState is = row.standing();
        if (delivery instanceof Delivery.Sent sent) {
            return sent(is, sent.providerId(), now);
        }
        if (is.state() != NoticeState.SENDING) {
            return null;
        } else if (delivery instanceof Delivery.RetryLater retry) {
            long wait = Math.max(
                    backoff.micros(is.attempts(), row.kind().isUrgent()),
                    retry.after() == null ? 0 : micros(retry.after()));
            return again(row, is, now + wait, now, retry.reason(), Event.RETRY_LATER);
        } else if (delivery instanceof Delivery.ChannelDown down) {
            return again(row, is.uncounted(), now + 1 + stoppedFor, now, down.reason(), Event.CHANNEL_DOWN);
        } else if (delivery instanceof Delivery.RefusedNumber refused) {
            return failed(is, refused.reason(), Event.REFUSED_NUMBER, now);
        } else if (delivery instanceof Delivery.RefusedText refused) {
            return failed(is, refused.reason(), Event.REFUSED_TEXT, now);
        }
        return inDoubt(is, ((Delivery.InDoubt) delivery).reason(), now);
    }

    /** Nobody knows whether it was sent. */
    Transition inDoubt(DeliveryState is, String reason, long now) {
        long holds = traceable ? HOLDS : GRACE;
        return new Transition(is.inDoubt(now + GRACE, now + holds, reason), Event.IN_DOUBT, "in doubt");
    }

    /** When a text in doubt is looked at next: by an asker, who is given time for it, or by nobody. */
    Transition lookedAt(NoticeRow row, long now) {
        DeliveryState is = row.standing();
        boolean late = now >= row.expiresAt();
        if (late && row.kind().isOnce()) {
            return givenUp(is, "in doubt until it was of no use", now);
        } else if (late || (!traceable && !row.kind().isOnce())) {
            return new Transition(put(is, NEVER, is.reason()), null, "left to operators");
        }
        return new Transition(put(is, traceable ? now + GRACE : row.expiresAt(), is.reason()), null, null);
    }

    /** Whether somebody is to ask about it who has just looked at it. */
    boolean asks(DeliveryState lookedAt) {
        return traceable && lookedAt.dueAt() != NEVER;
    }

    /** After the provider was asked, and has taken some that say the same. */
    Transition afterTaken(SameTextMatches alike, NoticeRow row, long now) {
        if (alike.underWay()) {
            return askAgain(row, "one that says the same is under way", now);
        }
        if (alike.mayBeOlders()) {
            return askAgain(row, "an older one that says the same is in doubt", now);
        }
        String name = alike.name();
        return name == null
                ? notTaken(row, now)
                : new Transition(row.standing().sent(name, now), Event.TRACED, "traced");
    }

    /** After the provider was asked, and has taken none, or does not know. */
    Transition after(Trace trace, NoticeRow row, long now) {
        return trace instanceof Trace.Unknown unknown ? askAgain(row, unknown.reason(), now) : notTaken(row, now);
    }

    private static Transition askAgain(NoticeRow row, String reason, long now) {
        DeliveryState is = row.standing();
        long asked = is.firstTriedAt() == null ? now : is.firstTriedAt();
        long next = now + Math.min(LONGEST_ASKING, Math.max(GRACE, now - asked));
        return new Transition(put(is, Math.min(next, row.expiresAt()), reason), null, "asked in vain");
    }

    private Transition notTaken(NoticeRow row, long now) {
        DeliveryState is = row.standing();
        if (row.kind().isOnce()) {
            return givenUp(is, "not taken, and not sent twice", now);
        }
        return now >= row.expiresAt()
                ? new Transition(is.over(NoticeState.EXPIRED, "not taken", now), Event.EXPIRED, "expired")
                : new Transition(is.later(now, "not taken"), null, "not taken");
    }

    /** What is certain settles the doubt of the one who sent it, as long as nobody has sent it since. */
    private static @Nullable Transition sent(DeliveryState is, String id, long now) {
        if (is.state() == NoticeState.IN_DOUBT) {
            return new Transition(is.sent(id, now), Event.SENT, "answered late");
        }
        return is.state() == NoticeState.SENDING ? new Transition(is.sent(id, now), Event.SENT, null) : null;
    }

    private static Transition again(NoticeRow row, DeliveryState is, long at, long now, String reason, Event event) {
        return at >= row.expiresAt()
                ? new Transition(is.over(NoticeState.EXPIRED, reason, now), Event.EXPIRED, "expired")
                : new Transition(is.later(at, reason), event, word(event));
    }

    private static Transition failed(DeliveryState is, String reason, Event event, long now) {
        return new Transition(is.over(NoticeState.FAILED, reason, now), event, word(event));
    }

    private static Transition givenUp(DeliveryState is, String reason, long now) {
        return new Transition(is.over(NoticeState.GIVEN_UP, reason, now), Event.GIVEN_UP, "given up");
    }

    private static DeliveryState put(DeliveryState is, long askAt, @Nullable String reason) {
        Long holds = is.leaseUntil();
        return is.inDoubt(askAt, holds == null ? 0 : holds, reason);
    }

    private static String word(Event event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static long micros(Duration time) {
        return time.getSeconds() * 1_000_000 + time.getNano() / 1_000;
    }
}
