package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.check.Text;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.Notice;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * mf_notice: every statement that changes it. {@link NoticeQueueTable} reads it for the relay,
 * {@link NoticeStatusTable} for operators and delivery reports.
 */
final class NoticeTable {

    /** The only channel. The index on states begins with it. */
    static final Channel CHANNEL = Channel.SMS;

    static final String INDEX = "mf_notice_due_ix";
    private static final int MAX_CHARACTERS = 200;
    private static final int MAX_ID_LENGTH = 64;

    private static final Column ID = new Column("id", "BINARY(16)");
    private static final List<Column> DELIVERY = List.of(
            ID,
            new Column("state", "VARCHAR(12)"),
            new Column("due_at", "BIGINT"),
            new Column("attempts", "INT"),
            new Column("first_tried_at", "BIGINT"),
            new Column("lease_owner", "BINARY(16)"),
            new Column("lease_until", "BIGINT"),
            new Column("provider_id", "VARCHAR(64)"),
            new Column("reason", "VARCHAR(200)"),
            new Column("done_at", "BIGINT"));

    private static final String INSERT = "INSERT INTO mf_notice (id, customer, account, seq, kind, currency, amount,"
            + " balance, due_at, expires_at%s) VALUES";

    /** Notices of a batch of commands have the table's defaults in the columns that are left out. */
    private static final String INSERT_OF_BATCH = INSERT.formatted("");

    private static final int COLUMNS_OF_BATCH = 10;
    private static final String INSERT_ANY = INSERT.formatted(", urgency, words");

    private static final String FINISH = "UPDATE mf_notice SET state = ?, provider_id = COALESCE(?, provider_id),"
            + " reason = COALESCE(?, reason), done_at = ?, lease_owner = NULL, lease_until = NULL WHERE id = ?";
    private static final String LATER = "UPDATE mf_notice SET state = 'LATER', provider_id = ?, reason = ?,"
            + " due_at = ?, done_at = NULL, lease_owner = NULL, lease_until = NULL WHERE id = ?";

    /** The attempts count on, so that the next claim differs from each claim before it. */
    private static final String AGAIN = "UPDATE mf_notice SET state = 'PENDING', due_at = ?, expires_at = ?,"
            + " done_at = NULL, lease_owner = NULL, lease_until = NULL WHERE id = ?";

    private static final String OVER = "SELECT id FROM mf_notice %s WHERE channel = ? AND state = ? AND urgency = ?"
            + " AND due_at < ? AND done_at < ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED";

    private NoticeTable() {}

    static void insert(Tx tx, List<NewNotice> notices) {
        boolean ofBatch = notices.stream()
                .map(NewNotice::notice)
                .allMatch(one -> !one.kind().isUrgent() && NoticeColumns.words(one) == null);
        List<@Nullable Object[]> rows = new ArrayList<>(notices.size());
        for (NewNotice notice : notices) {
            @Nullable Object[] row = values(notice);
            rows.add(ofBatch ? Arrays.copyOf(row, COLUMNS_OF_BATCH) : row);
        }
        tx.insertAll(ofBatch ? INSERT_OF_BATCH : INSERT_ANY, rows);
    }

    static boolean exists(Tx tx, MessageId id) {
        return tx.first("SELECT id FROM mf_notice WHERE id = ?", row -> true, id.value())
                .isPresent();
    }

    static void write(Tx tx, Map<MessageId, DeliveryState> states) {
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        states.forEach((id, next) -> rows.add(new @Nullable Object[] {
            id.value(),
            next.state(),
            next.dueAt(),
            (long) next.attempts(),
            next.firstTriedAt(),
            next.claim(),
            next.leaseUntil(),
            truncated(next.providerId(), MAX_ID_LENGTH),
            truncated(next.reason(), MAX_CHARACTERS),
            next.doneAt()
        }));
        tx.updateAll("mf_notice", DELIVERY, rows);
    }

    static void finish(
            Tx tx, MessageId id, NoticeState state, @Nullable String providerId, @Nullable String reason, long at) {
        tx.update(FINISH, state, providerId, reason, at, id.value());
    }

    static void later(Tx tx, MessageId id, String providerId, String reason, long due) {
        tx.update(LATER, providerId, reason, due, id.value());
    }

    static void again(Tx tx, MessageId id, long due, long expires) {
        tx.update(AGAIN, due, expires, id.value());
    }

    /** Locks notices that were over before a time, earliest due first, and skips notices that are locked. */
    static List<UUID> over(Tx tx, NoticeState state, int urgency, long before, int limit) {
        String sql = OVER.formatted(tx.dialect().by(INDEX));
        return tx.query(sql, row -> Uuid.of(row.getBytes(1)), CHANNEL.name(), state, urgency, before, before, limit);
    }

    static void delete(Tx tx, List<UUID> ids) {
        tx.update(tx.dialect().delete("mf_notice", ID, ids.size()), ids.toArray());
    }

    private static @Nullable Object[] values(NewNotice news) {
        Notice notice = news.notice();
        AccountNumber account = NoticeColumns.account(notice);
        return new @Nullable Object[] {
            news.id(CHANNEL).value(),
            news.customer().value(),
            account == null ? null : account.serial(),
            news.seq(),
            notice.kind(),
            NoticeColumns.currency(notice),
            NoticeColumns.minor(NoticeColumns.amount(notice)),
            NoticeColumns.minor(NoticeColumns.balance(notice)),
            news.at(),
            news.at() + Micros.of(notice.kind().timeToLive()),
            urgency(notice.kind().isUrgent()),
            NoticeColumns.words(notice)
        };
    }

    static long urgency(boolean urgent) {
        return urgent ? 0 : 1;
    }

    private static @Nullable String truncated(@Nullable String text, int maxLength) {
        return text == null ? null : Text.truncate(text, maxLength);
    }
}
