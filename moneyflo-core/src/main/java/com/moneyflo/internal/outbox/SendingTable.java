package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.SkippedRows;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** mf_notice, as it is read and changed by what sends. */
final class SendingTable {

    private static final RowsOf TABLE = new RowsOf("mf_notice", "id");
    private static final int MAX_CHARACTERS = 200;
    private static final int MAX_ID_LENGTH = 64;
    private static final String INDEX = "mf_notice_due_ix";

    private static final String SEEN = "SELECT id, account, state, due_at, seq FROM mf_notice %s WHERE channel = ?";

    private static final String ROW =
            "SELECT id, customer, account, seq, kind, currency, amount, balance, words, state,"
                    + " due_at, expires_at, attempts, first_tried_at, lease_owner, lease_until, provider_id, "
                    + "reason, done_at"
                    + " FROM mf_notice ";

    private static final String ALIKE = "SELECT id, state, expires_at, seq, provider_id FROM mf_notice ";

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "BINARY(16)"),
            new Column("state", "VARCHAR(12)"),
            new Column("due_at", "BIGINT"),
            new Column("attempts", "INT"),
            new Column("first_tried_at", "BIGINT"),
            new Column("lease_owner", "BINARY(16)"),
            new Column("lease_until", "BIGINT"),
            new Column("provider_id", "VARCHAR(64)"),
            new Column("reason", "VARCHAR(200)"),
            new Column("done_at", "BIGINT"));

    private SendingTable() {}

    /**
     * The first that are due in one state, of no account named. Where accounts are named, of none without an account
     * either.
     */
    static List<QueuedNotice> due(
            Tx tx,
            Channel channel,
            NoticeState state,
            long urgency,
            long now,
            Collection<Long> except,
            int most,
            SkippedRows others) {
        List<Object> values = new ArrayList<>(List.of(channel.name(), state, urgency, now));
        String ofOthers = "";
        if (!except.isEmpty()) {
            InList accounts = InList.ofNumbers(except);
            ofOthers = " AND account NOT " + accounts.sql();
            values.addAll(List.of(accounts.values()));
        }
        SkippedRows.Condition passed = others.condition();
        values.addAll(passed.values());
        values.add(most);
        return tx.readable(
                others,
                seen(tx) + " AND state = ? AND urgency = ? AND due_at <= ?" + ofOthers + passed.sql()
                        + " ORDER BY due_at, seq, account, id LIMIT ?",
                SendingTable::waiting,
                values.toArray());
    }

    /** Whatever of these accounts is neither over nor untried. */
    static List<QueuedNotice> unfinished(
            Tx tx, Channel channel, long urgency, Collection<Long> accounts, SkippedRows others) {
        InList list = InList.ofNumbers(accounts);
        SkippedRows.Condition passed = others.condition();
        return tx.readable(
                others,
                seen(tx) + " AND state IN ('LATER', 'SENDING', 'IN_DOUBT') AND urgency = ? AND account " + list.sql()
                        + passed.sql(),
                SendingTable::waiting,
                passed.after(Stream.concat(Stream.of(channel.name(), urgency), Stream.of(list.values()))
                        .toArray()));
    }

    static List<NoticeRow> read(Tx tx, Collection<MessageId> ids, SkippedRows others) {
        return rows(tx, ids, "", others);
    }

    /** Those that nobody has locked, locked. */
    static List<NoticeRow> lockFree(Tx tx, Collection<MessageId> ids, SkippedRows others) {
        return rows(tx, ids, " FOR UPDATE SKIP LOCKED", others);
    }

    static List<NoticeRow> lock(Tx tx, Collection<MessageId> ids, SkippedRows others) {
        return rows(tx, ids, " FOR UPDATE", others);
    }

    /** Under way, though nobody may send them any more. */
    static List<MessageId> overdue(Tx tx, Channel channel, long now, int most, SkippedRows others) {
        SkippedRows.Condition passed = others.condition();
        return tx.query(
                "SELECT id FROM mf_notice " + tx.dialect().by(INDEX)
                        + " WHERE channel = ? AND state = 'SENDING' AND lease_until <= ?" + passed.sql() + " LIMIT "
                        + most,
                SendingTable::id,
                passed.after(channel.name(), now));
    }

    /** In doubt, and to be looked at. */
    static List<MessageId> doubtful(Tx tx, Channel channel, long now, int most, SkippedRows others) {
        SkippedRows.Condition passed = others.condition();
        return tx.query(
                "SELECT id FROM mf_notice " + tx.dialect().by(INDEX)
                        + " WHERE channel = ? AND state = 'IN_DOUBT' AND urgency IN (0, 1) AND due_at <= ?"
                        + passed.sql()
                        + " LIMIT " + most,
                SendingTable::id,
                passed.after(channel.name(), now));
    }

    static void set(Tx tx, Map<MessageId, DeliveryState> standings) {
        List<@Nullable Object[]> rows = new ArrayList<>(standings.size());
        standings.forEach((id, now) -> rows.add(new @Nullable Object[] {
            id.value(),
            now.state(),
            now.dueAt(),
            (long) now.attempts(),
            now.firstTriedAt(),
            now.claim(),
            now.leaseUntil(),
            cut(now.providerId(), MAX_ID_LENGTH),
            cut(now.reason(), MAX_CHARACTERS),
            now.doneAt()
        }));
        tx.updateAll("mf_notice", COLUMNS, rows);
    }

    /**
     * Those of the same account that are over and have one of these names of the provider's, and those that say the
     * same and are under way or in doubt: in one statement, so that none is missed that goes from the one to the other.
     */
    static List<SameTextMatches.Other> alike(Tx tx, Channel channel, NoticeRow like, long since, List<String> names) {
        AccountNumber account = like.account();
        NoticePayload facts = like.facts();
        InList ids = InList.of(names.stream());
        String about = account == null ? "account IS NULL" : "account = " + account.serial();
        List<Object> values = new ArrayList<>(List.of(channel.name(), since));
        values.addAll(List.of(ids.values()));
        values.addAll(List.of(
                channel.name(),
                facts.kind(),
                minor(facts.amount()),
                minor(facts.balance()),
                facts.words() == null ? "" : facts.words()));
        return tx.query(
                ALIKE + tx.dialect().by(INDEX)
                        + " WHERE channel = ? AND state IN ('SENT', 'DELIVERED', 'FAILED') AND urgency IN (0, "
                        + "1) AND due_at >= ? AND "
                        + about + " AND provider_id " + ids.sql() + " UNION ALL " + ALIKE
                        + tx.dialect().by(INDEX)
                        + " WHERE channel = ? AND state IN ('SENDING', 'IN_DOUBT') AND urgency IN (0, 1) AND " + about
                        + " AND kind = ? AND COALESCE(amount, 0) = ? AND COALESCE(balance, 0) = ? AND "
                        + "COALESCE(words, '') = ?",
                row -> new SameTextMatches.Other(
                        id(row),
                        state(row),
                        row.getLong("expires_at"),
                        row.getLong("seq"),
                        row.getString("provider_id")),
                values.toArray());
    }

    private static long minor(@Nullable Money money) {
        return money == null ? 0 : money.minor();
    }

    static long count(Tx tx, Channel channel, NoticeState state, int most) {
        return tx.query(
                        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM mf_notice WHERE channel = ? AND state = ? "
                                + "LIMIT ?) n",
                        row -> row.getLong(1),
                        channel.name(),
                        state,
                        most)
                .get(0);
    }

    private static String seen(Tx tx) {
        return SEEN.formatted(tx.dialect().by(INDEX));
    }

    private static List<NoticeRow> rows(Tx tx, Collection<MessageId> ids, String lock, SkippedRows others) {
        if (ids.isEmpty()) {
            return List.of();
        }
        InList list = InList.of(ids.stream().map(MessageId::value));
        return tx.readable(
                others,
                ROW + tx.dialect().byPrimaryKey() + " WHERE id " + list.sql() + lock,
                SendingTable::unsent,
                list.values());
    }

    private static QueuedNotice waiting(ResultSet row) throws SQLException {
        return new QueuedNotice(id(row), account(row), state(row), row.getLong("due_at"), row.getLong("seq"));
    }

    private static NoticeRow unsent(ResultSet row) throws SQLException {
        byte[] claim = row.getBytes("lease_owner");
        DeliveryState standing = new DeliveryState(
                state(row),
                row.getLong("due_at"),
                row.getInt("attempts"),
                number(row, "first_tried_at"),
                claim == null ? null : Uuid.of(claim),
                number(row, "lease_until"),
                row.getString("provider_id"),
                row.getString("reason"),
                number(row, "done_at"));
        NoticePayload facts = new NoticePayload(
                TABLE.known(row, "kind", one -> NoticeKind.valueOf(one.getString("kind"))),
                account(row),
                money(row, "amount"),
                money(row, "balance"),
                row.getString("words"));
        return new NoticeRow(
                id(row),
                new CustomerId(Uuid.of(row.getBytes("customer"))),
                facts,
                TABLE.known(row, "words", one -> facts.notice()),
                row.getLong("seq"),
                row.getLong("expires_at"),
                standing);
    }

    private static NoticeState state(ResultSet row) throws SQLException {
        return TABLE.known(row, "state", one -> NoticeState.valueOf(one.getString("state")));
    }

    private static MessageId id(ResultSet row) throws SQLException {
        return new MessageId(Uuid.of(row.getBytes("id")));
    }

    private static @Nullable AccountNumber account(ResultSet row) throws SQLException {
        Long serial = number(row, "account");
        return serial == null ? null : TABLE.known(row, "account", one -> AccountNumber.ofSerial(serial));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        Long minor = number(row, column);
        return minor == null
                ? null
                : TABLE.known(row, "currency", one -> Money.ofMinor(one.getString("currency"), minor));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
