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
 * What operators look at and do. Whoever acts on a notice holds its row, and goes by the state it is in then.
 * Thread-safe.
 */
public final class NoticeAdmin {

    static final String SENT_AGAIN = "sent again";

    private static final String GIVEN_UP = "given up";

    private final UnreadableRows unreadable;

    /** Lists leave out what this version cannot read, and say so there. */
    public NoticeAdmin(UnreadableRows unreadable) {
        this.unreadable = unreadable;
    }

    /** Looks one up. */
    public Optional<NoticeStatus> find(Tx tx, MessageId id) {
        return NoticeStatusTable.find(tx, id);
    }

    /** Some in a state, after one in the order of what they tell. */
    public List<NoticeStatus> after(Tx tx, NoticeState state, UUID id, int limit) {
        return unreadable.page(UUID.class, id, (key, others) -> NoticeStatusTable.after(tx, state, key, limit, others));
    }

    /** Some in a state, before one in the order of what they tell, the latest first. */
    public List<NoticeStatus> before(Tx tx, NoticeState state, UUID id, int limit) {
        return unreadable.page(UUID.class, id, (key, others) -> NoticeStatusTable.before(tx, state, key, limit, others));
    }

    /** What was done about one. */
    public List<NoticeEvent> trail(Tx tx, MessageId id) {
        return TrailTable.of(tx, id, unreadable);
    }

    /** How many stand where. */
    public NoticeCounts counts(Tx tx) {
        return NoticeStatusTable.counts(tx, unreadable);
    }

    /** Makes one wait to be sent once more, where its customer takes texts. */
    public void sendAgain(Tx tx, MessageId id, Actor actor, String reason, Predicate<CustomerId> takesTexts) {
        NoticeStatus notice = lock(tx, id);
        refuse(notice, whyNotAgain(notice));
        if (!takesTexts.test(notice.customer())) {
            refuse(notice, "is for a customer who takes no texts now. See his settings and his phone first.");
        }
        long now = tx.now();
        NoticeTable.again(tx, id, now, now + Micros.of(notice.kind().timeToLive()));
        TrailTable.add(tx, new TrailEntry(id, actor, SENT_AGAIN, reason), now);
    }

    /** Gives one up that is waiting or in doubt. */
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
            return "is of a kind that is sent once at most. Have a new one made.";
        }
        return switch (notice.state()) {
            case PENDING, LATER -> "is waiting and will be sent by itself. Wait, or give it up.";
            case SENDING -> whileSending();
            case SENT, DELIVERED -> "was taken by the provider already. Nothing is to be done.";
            case IN_DOUBT, FAILED, SUPPRESSED, EXPIRED, GIVEN_UP -> null;
        };
    }

    private static @Nullable String whyNotGivenUp(NoticeStatus notice) {
        return switch (notice.state()) {
            case PENDING, LATER, IN_DOUBT -> null;
            case SENDING -> whileSending();
            case SENT, DELIVERED, FAILED, SUPPRESSED, EXPIRED, GIVEN_UP ->
                "is over, as " + notice.state() + ". There is nothing to give up.";
        };
    }

    private static String whileSending() {
        return "is being sent now, or was when its sender died. Look again in some minutes, when it is known or "
                + "in doubt.";
    }
}
