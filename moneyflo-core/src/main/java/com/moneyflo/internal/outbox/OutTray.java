package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.SkippedRows;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is read and changed of the notices of one channel by what sends them, always within a transaction of its.
 * Thread-safe.
 */
public final class OutTray {

    private static final int MAX_COUNTED = 100_000;

    private final Channel channel;
    private final SkippedRows others;

    /** Of one channel. What this version cannot read is never in what is returned here, and told there. */
    public OutTray(Channel channel, UnreadableRows unreadable) {
        this.channel = channel;
        this.others = new SkippedRows(unreadable, Set.of("kind", "currency"));
    }

    /** Leaves a notice to others for some minutes. */
    public void pass(MessageId id) {
        others.pass(id.value());
    }

    /** A number that rises with each notice that is left to others. */
    public long passed() {
        return others.met();
    }

    /** The first that are due, those that were tried or held back before the others; of no account named. */
    public List<QueuedNotice> due(
            Tx tx, NoticeState state, boolean urgent, long now, Collection<AccountNumber> except, int most) {
        return SendingTable.due(tx, channel, state, urgency(urgent), now, serials(except), most, others);
    }

    /** Whatever of these accounts waits, is under way or in doubt. */
    public List<QueuedNotice> unfinished(Tx tx, boolean urgent, Collection<AccountNumber> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : SendingTable.unfinished(tx, channel, urgency(urgent), serials(accounts), others);
    }

    /** Them. */
    public List<NoticeRow> read(Tx tx, Collection<MessageId> ids) {
        return SendingTable.read(tx, ids, others);
    }

    /** Those of them that nobody has locked, locked. */
    public List<NoticeRow> lockFree(Tx tx, Collection<MessageId> ids) {
        return SendingTable.lockFree(tx, ids, others);
    }

    /** Them, locked. */
    public List<NoticeRow> lock(Tx tx, Collection<MessageId> ids) {
        return SendingTable.lock(tx, ids, others);
    }

    /** Under way, though nobody may send them any more; locked. */
    public List<NoticeRow> lockOverdue(Tx tx, long now, int most) {
        return lockFree(tx, SendingTable.overdue(tx, channel, now, most, others)).stream()
                .filter(one -> one.standing().state() == NoticeState.SENDING)
                .filter(one -> passed(one.standing().leaseUntil(), now))
                .toList();
    }

    /** In doubt, and to be looked at; locked. */
    public List<NoticeRow> lockDoubtful(Tx tx, long now, int most) {
        return lockFree(tx, SendingTable.doubtful(tx, channel, now, most, others)).stream()
                .filter(one -> one.standing().state() == NoticeState.IN_DOUBT)
                .filter(one -> one.standing().dueAt() <= now)
                .toList();
    }

    /** Puts locked notices where they stand now. */
    public void set(Tx tx, Map<MessageId, DeliveryState> standings) {
        SendingTable.set(tx, standings);
    }

    /** Keeps what was done about locked notices. */
    public void tell(Tx tx, List<TrailEntry> acts, long at) {
        TrailTable.addAll(tx, acts, at);
    }

    /**
     * Which of these names of the provider's can be that of a notice in doubt, where the others of the account were
     * written since then.
     */
    public SameTextMatches alike(Tx tx, NoticeRow one, long since, List<String> names) {
        return SameTextMatches.of(one, SendingTable.alike(tx, channel, one, since, names), names);
    }

    /** How much there is. */
    public Backlog backlog(Tx tx) {
        List<QueuedNotice> oldest = SendingTable.due(
                tx, channel, NoticeState.PENDING, urgency(false), Long.MAX_VALUE, List.of(), 1, others);
        return new Backlog(
                count(tx, NoticeState.PENDING) + count(tx, NoticeState.LATER),
                oldest.isEmpty() ? null : oldest.get(0).dueAt(),
                count(tx, NoticeState.IN_DOUBT),
                count(tx, NoticeState.FAILED));
    }

    private long count(Tx tx, NoticeState state) {
        return SendingTable.count(tx, channel, state, MAX_COUNTED);
    }

    private static boolean passed(@Nullable Long time, long now) {
        return time != null && time <= now;
    }

    private static List<Long> serials(Collection<AccountNumber> accounts) {
        return accounts.stream().map(AccountNumber::serial).toList();
    }

    private static long urgency(boolean urgent) {
        return urgent ? 0 : 1;
    }
}
