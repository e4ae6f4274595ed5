package com.moneyflo.internal.outbox;

import com.moneyflo.Actor;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.NoticeUnchangedException;
import com.moneyflo.notice.UnknownNoticeException;
import com.moneyflo.notify.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operators' view of notices, and their actions. An action locks the row of its notice, and decides by the state
 * that it finds. Thread-safe.
 */
public final class NoticeAdmin {

    static final String SENT_AGAIN = "sent again";

    private static final String GIVEN_UP = "given up";

    private final UnreadableRows unreadable;

    /** Rows that this version cannot read are left out of lists, and reported to {@code unreadable}. */
    public NoticeAdmin(UnreadableRows unreadable) {
        this.unreadable = unreadable;
    }

    /** Finds a notice. */
    public Optional<NoticeStatus> find(Tx tx, MessageId id) {
        return NoticeStatusTable.find(tx, id);
    }

    /** Reads notices in a state with ids after one, in the order of their events. */
    public List<NoticeStatus> after(Tx tx, NoticeState state, UUID id, int limit) {
        return unreadable.page(UUID.class, id, (key, others) -> NoticeStatusTable.after(tx, state, key, limit, others));
    }

    /** Reads notices in a state with ids before one, latest event first. */
    public List<NoticeStatus> before(Tx tx, NoticeState state, UUID id, int limit) {
        return unreadable.page(
                UUID.class, id, (key, others) -> NoticeStatusTable.before(tx, state, key, limit, others));
    }

    /** Reads the trail of a notice. */
    public List<NoticeEvent> trail(Tx tx, MessageId id) {
        return TrailTable.of(tx, id, unreadable);
    }

    /** Counts the notices in each state. */
    public NoticeCounts counts(Tx tx) {
        return NoticeStatusTable.counts(tx, unreadable);
    }

    /** Makes a notice wait to be sent again, if its customer takes messages. */
    public void sendAgain(Tx tx, MessageId id, Actor actor, String reason, Predicate<CustomerId> takesTexts) {
        NoticeStatus notice = lock(tx, id);
        refuse(notice, whyNotAgain(notice));
        if (!takesTexts.test(notice.customer())) {
            refuse(
                    notice,
                    "is for a customer who takes no messages now. Look at their settings and their phone first.");
        }
        long now = tx.now();
        NoticeTable.again(tx, id, now, now + Micros.of(notice.kind().timeToLive()));
        TrailTable.add(tx, new TrailEntry(id, actor, SENT_AGAIN, reason), now);
    }

    /** Gives up a notice that is waiting or in doubt. */
    public void giveUp(Tx tx, MessageId id, Actor actor, String reason) {
        NoticeStatus notice = lock(tx, id);
        refuse(notice, whyNotGivenUp(notice));
        long now = tx.now();
        NoticeTable.finish(tx, id, NoticeState.GIVEN_UP, null, null, now);
        TrailTable.add(tx, new TrailEntry(id, actor, GIVEN_UP, reason), now);
    }

    private static NoticeStatus lock(Tx tx, MessageId id) {
        return NoticeStatusTable.lock(tx, id).orElseThrow(() -> new UnknownNoticeException(id));
    }

    private static void refuse(NoticeStatus notice, @Nullable String why) {
        if (why != null) {
            throw new NoticeUnchangedException(notice.id(), notice.state(), "Notice " + notice.id() + " " + why);
        }
    }

    private static @Nullable String whyNotAgain(NoticeStatus notice) {
        if (notice.kind().isOnce()) {
            return "is of a kind that is sent at most once. Let the customer ask for a new one.";
        }
        return switch (notice.state()) {
            case PENDING, LATER -> "is waiting, and the relay will send it. Wait, or give it up.";
            case SENDING -> whileSending();
            case SENT, DELIVERED -> "was taken by the provider already. Do nothing.";
            case IN_DOUBT, FAILED, SUPPRESSED, EXPIRED, GIVEN_UP -> null;
        };
    }

    private static @Nullable String whyNotGivenUp(NoticeStatus notice) {
        return switch (notice.state()) {
            case PENDING, LATER, IN_DOUBT -> null;
            case SENDING -> whileSending();
            case SENT, DELIVERED, FAILED, SUPPRESSED, EXPIRED, GIVEN_UP ->
                "is over, as " + notice.state() + ". Do nothing.";
        };
    }

    private static String whileSending() {
        return "is being sent now, or was being sent when its sender died. Look again in two minutes: the result is"
                + " known then, or in doubt.";
    }
}
