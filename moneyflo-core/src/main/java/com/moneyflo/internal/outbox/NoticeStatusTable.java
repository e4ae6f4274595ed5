package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * mf_notice as operators and delivery reports see it: no amount, no balance, no words. {@link NoticeTable} has the
 * statements that change it.
 */
final class NoticeStatusTable {

    private static final RowsOf TABLE = new RowsOf("mf_notice", "id");

    /** The rows of one state. */
    private static final RowsOf STATES = new RowsOf("mf_notice", "state");

    private static final String READ =
            "SELECT id, customer, account, kind, channel, state, attempts, due_at, expires_at,"
                    + " first_tried_at, done_at, provider_id, reason FROM mf_notice ";

    private NoticeStatusTable() {}

    static Optional<NoticeStatus> find(Tx tx, MessageId id) {
        return tx.first(READ + "WHERE id = ?", NoticeStatusTable::status, id.value());
    }

    /** Locks and reads a notice. */
    static Optional<NoticeStatus> lock(Tx tx, MessageId id) {
        return tx.first(READ + "WHERE id = ? FOR UPDATE", NoticeStatusTable::status, id.value());
    }

    static List<NoticeStatus> after(Tx tx, NoticeState state, UUID id, int limit, Consumer<Unreadable> others) {
        String sql = READ + "WHERE channel = ? AND state = ? AND id > ? ORDER BY id LIMIT ?";
        return tx.readable(others, sql, NoticeStatusTable::status, NoticeTable.CHANNEL.name(), state, id, limit);
    }

    static List<NoticeStatus> before(Tx tx, NoticeState state, UUID id, int limit, Consumer<Unreadable> others) {
        String sql = READ + "WHERE channel = ? AND state = ? AND id < ? ORDER BY id DESC LIMIT ?";
        return tx.readable(others, sql, NoticeStatusTable::status, NoticeTable.CHANNEL.name(), state, id, limit);
    }

    static NoticeCounts counts(Tx tx, Consumer<Unreadable> others) {
        Map<NoticeState, Long> byState = new EnumMap<>(NoticeState.class);
        Duration[] oldest = {Duration.ZERO};
        long now = tx.now();
        tx.readable(others, "SELECT state, COUNT(*), MIN(due_at) FROM mf_notice GROUP BY state", row -> {
            NoticeState state = STATES.known(row, "state", one -> NoticeState.valueOf(one.getString(1)));
            byState.put(state, row.getLong(2));
            if (state == NoticeState.PENDING) {
                oldest[0] = Duration.of(Math.max(0, now - row.getLong(3)), ChronoUnit.MICROS);
            }
            return state;
        });
        return new NoticeCounts(byState, oldest[0]);
    }

    private static NoticeStatus status(ResultSet row) throws SQLException {
        Long account = row.getObject("account", Long.class);
        return NoticeStatus.builder(
                        new MessageId(Uuid.of(row.getBytes("id"))),
                        new CustomerId(Uuid.of(row.getBytes("customer"))),
                        TABLE.known(row, "kind", one -> NoticeKind.valueOf(one.getString("kind"))),
                        TABLE.known(row, "state", one -> NoticeState.valueOf(one.getString("state"))))
                .account(account == null ? null : TABLE.known(row, "account", one -> AccountNumber.ofSerial(account)))
                .channel(TABLE.known(row, "channel", one -> new Channel(one.getString("channel"))))
                .attempts(row.getInt("attempts"))
                .dueAt(Micros.instant(row.getLong("due_at")))
                .expiresAt(Micros.instant(row.getLong("expires_at")))
                .firstTriedAt(instant(row.getObject("first_tried_at", Long.class)))
                .doneAt(instant(row.getObject("done_at", Long.class)))
                .providerId(row.getString("provider_id"))
                .reason(row.getString("reason"))
                .build();
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : Micros.instant(micros);
    }
}
