package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.SkippedRows;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.notice.Notice;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeMetrics;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * mf_notice as the queue of the relay. {@link NoticeTable} has the statements that change it. Thread-safe.
 *
 * <p>A row that this version cannot read is reported as unreadable, and left out of all results for some minutes.
 */
public final class NoticeQueueTable {

    /** The channel of all notices. */
    public static final Channel CHANNEL = NoticeTable.CHANNEL;

    private static final int MAX_COUNTED = 100_000;

    private static final String QUEUED = "SELECT " + NoticeRow.QUEUED + " FROM mf_notice %s WHERE channel = ?";
    private static final String IDS = "SELECT id FROM mf_notice %s WHERE channel = ? AND state = ";
    private static final String ROWS = "SELECT " + NoticeRow.COLUMNS + " FROM mf_notice %s WHERE id ";
    private static final String SAME_TEXT = "SELECT " + NoticeRow.SAME_TEXT + " FROM mf_notice %s WHERE channel = ?";

    private final SkippedRows skipped;

    /** Rows that cannot be read are reported to {@code unreadable}. */
    public NoticeQueueTable(UnreadableRows unreadable) {
        this.skipped = new SkippedRows(unreadable, Set.of("kind", "currency"));
    }

    /** Leaves a notice to other versions for some minutes. */
    public void skip(MessageId id) {
        skipped.pass(id.value());
    }

    /** Returns a number that rises with each notice that is left to other versions. */
    public long skipped() {
        return skipped.met();
    }

    /**
     * Reads the earliest due notices in a state, without a lock. Leaves out the notices of {@code except}; if that is
     * not empty, notices without an account are left out too.
     */
    public List<QueuedNotice> due(
            Tx tx, NoticeState state, boolean urgent, long now, Collection<AccountNumber> except, int limit) {
        List<Object> values = new ArrayList<>(List.of(CHANNEL.name(), state, NoticeTable.urgency(urgent), now));
        String ofOthers = "";
        if (!except.isEmpty()) {
            InList accounts = serials(except);
            ofOthers = " AND account NOT " + accounts.sql();
            values.addAll(List.of(accounts.values()));
        }
        SkippedRows.Condition readable = skipped.condition();
        values.addAll(readable.values());
        values.add(limit);
        return tx.readable(
                skipped,
                QUEUED.formatted(tx.dialect().by(NoticeTable.INDEX)) + " AND state = ? AND urgency = ? AND due_at <= ?"
                        + ofOthers + readable.sql() + " ORDER BY due_at, seq, account, id LIMIT ?",
                NoticeRow::queued,
                values.toArray());
    }

    /** Reads the notices of these accounts that are waiting after an attempt, being sent or in doubt. */
    public List<QueuedNotice> unfinished(Tx tx, boolean urgent, Collection<AccountNumber> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        InList list = serials(accounts);
        SkippedRows.Condition readable = skipped.condition();
        return tx.readable(
                skipped,
                QUEUED.formatted(tx.dialect().by(NoticeTable.INDEX)) + " AND state IN ('LATER', 'SENDING', 'IN_DOUBT')"
                        + " AND urgency = ? AND account " + list.sql() + readable.sql(),
                NoticeRow::queued,
                readable.after(
                        Stream.concat(Stream.of(CHANNEL.name(), NoticeTable.urgency(urgent)), Stream.of(list.values()))
                                .toArray()));
    }

    /** Reads these notices, without a lock. */
    public List<NoticeRow> read(Tx tx, Collection<MessageId> ids) {
        return rows(tx, ids, "");
    }

    /** Locks and reads these notices. */
    public List<NoticeRow> lock(Tx tx, Collection<MessageId> ids) {
        return rows(tx, ids, " FOR UPDATE");
    }

    /** Locks and reads those of these notices that no other transaction has locked. */
    public List<NoticeRow> lockFree(Tx tx, Collection<MessageId> ids) {
        return rows(tx, ids, " FOR UPDATE SKIP LOCKED");
    }

    /** Locks and reads notices that are being sent although their lease has expired. */
    public List<NoticeRow> lockOverdue(Tx tx, long now, int limit) {
        return lockFree(tx, ids(tx, "'SENDING' AND lease_until <= ?", now, limit)).stream()
                .filter(one -> one.delivery().state() == NoticeState.SENDING)
                .filter(one -> {
                    Long leaseUntil = one.delivery().leaseUntil();
                    return leaseUntil != null && leaseUntil <= now;
                })
                .toList();
    }

    /** Locks and reads notices in doubt that are due. */
    public List<NoticeRow> lockDoubtful(Tx tx, long now, int limit) {
        return lockFree(tx, ids(tx, "'IN_DOUBT' AND urgency IN (0, 1) AND due_at <= ?", now, limit)).stream()
                .filter(one -> one.delivery().state() == NoticeState.IN_DOUBT)
                .filter(one -> one.delivery().dueAt() <= now)
                .toList();
    }

    /** Writes the new states of locked notices. Of several changes of a notice the last one counts. */
    public void write(Tx tx, List<NoticeChange> changes) {
        Map<MessageId, DeliveryState> states = new LinkedHashMap<>();
        changes.forEach(change -> states.put(change.row().id(), change.next()));
        NoticeTable.write(tx, states);
    }

    /** Writes the trail of the changes that have an act. */
    public void writeTrail(Tx tx, List<NoticeChange> changes, long at) {
        List<TrailEntry> entries = new ArrayList<>();
        for (NoticeChange change : changes) {
            String act = change.act();
            if (act != null) {
                entries.add(new TrailEntry(
                        change.row().id(), Actor.BANK, act, change.next().reason()));
            }
        }
        TrailTable.addAll(tx, entries, at);
    }

    /**
     * Matches the provider's ids of messages with one text to a notice in doubt. One statement reads the account's
     * finished notices that have one of the ids, and its notices with the same text that are being sent or in doubt: so
     * it misses none that changes from one to the other.
     */
    public SameTextMatches sameText(Tx tx, NoticeRow notice, long since, List<String> providerIds) {
        Notice values = notice.notice();
        AccountNumber account = notice.account();
        InList ids = InList.of(providerIds.stream());
        String about = " AND urgency IN (0, 1) AND account " + (account == null ? "IS NULL" : "= " + account.serial());
        String sameText = SAME_TEXT.formatted(tx.dialect().by(NoticeTable.INDEX));
        List<Object> binds = new ArrayList<>(List.of(CHANNEL.name(), since));
        binds.addAll(List.of(ids.values()));
        binds.addAll(List.of(
                CHANNEL.name(),
                notice.kind(),
                Objects.requireNonNullElse(NoticeColumns.minor(NoticeColumns.amount(values)), 0L),
                Objects.requireNonNullElse(NoticeColumns.minor(NoticeColumns.balance(values)), 0L),
                Objects.requireNonNullElse(NoticeColumns.words(values), "")));
        List<SameTextMatches.Other> others = tx.query(
                sameText + " AND state IN ('SENT', 'DELIVERED', 'FAILED') AND due_at >= ?" + about
                        + " AND provider_id " + ids.sql() + " UNION ALL " + sameText
                        + " AND state IN ('SENDING', 'IN_DOUBT')" + about
                        + " AND kind = ? AND COALESCE(amount, 0) = ? AND COALESCE(balance, 0) = ?"
                        + " AND COALESCE(words, '') = ?",
                NoticeRow::sameText,
                binds.toArray());
        return SameTextMatches.of(notice, others, providerIds);
    }

    /** Counts the notices that wait, are in doubt or failed; each number is 100,000 at most. */
    public NoticeMetrics.Backlog backlog(Tx tx) {
        List<QueuedNotice> oldest = due(tx, NoticeState.PENDING, false, Long.MAX_VALUE, List.of(), 1);
        long pending = count(tx, NoticeState.PENDING) + count(tx, NoticeState.LATER);
        long inDoubt = count(tx, NoticeState.IN_DOUBT);
        long failed = count(tx, NoticeState.FAILED);
        long age = oldest.isEmpty() ? 0 : Math.max(0, tx.now() - oldest.get(0).dueAt());
        return new NoticeMetrics.Backlog(pending, Duration.of(age, ChronoUnit.MICROS), inDoubt, failed);
    }

    private static long count(Tx tx, NoticeState state) {
        return tx.query(
                        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM mf_notice WHERE channel = ? AND state = ?"
                                + " LIMIT ?) n",
                        row -> row.getLong(1),
                        CHANNEL.name(),
                        state,
                        MAX_COUNTED)
                .get(0);
    }

    private List<MessageId> ids(Tx tx, String stateAndTime, long now, int limit) {
        SkippedRows.Condition readable = skipped.condition();
        return tx.query(
                IDS.formatted(tx.dialect().by(NoticeTable.INDEX)) + stateAndTime + readable.sql() + " LIMIT " + limit,
                NoticeRow::id,
                readable.after(CHANNEL.name(), now));
    }

    private List<NoticeRow> rows(Tx tx, Collection<MessageId> ids, String lock) {
        if (ids.isEmpty()) {
            return List.of();
        }
        InList list = InList.of(ids.stream().map(MessageId::value));
        return tx.readable(
                skipped, ROWS.formatted(tx.dialect().byPrimaryKey()) + list.sql() + lock, NoticeRow::of, list.values());
    }

    private static InList serials(Collection<AccountNumber> accounts) {
        return InList.ofNumbers(accounts.stream().map(AccountNumber::serial).toList());
    }
}
