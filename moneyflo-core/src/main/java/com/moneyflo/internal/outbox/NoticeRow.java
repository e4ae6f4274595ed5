package com.moneyflo.internal.outbox;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.notice.Notice;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the relay reads it. Immutable. Its text form shows nothing of the notice's values.
 *
 * @param id of the notice and of its message
 * @param customer the recipient
 * @param notice the values to report
 * @param seq the order among the notices about one account at the same time
 * @param expiresAt the relay sends it before this time only. Notices of one account that wait for each other have the
 *     same lifetime, so this also says which is earlier
 * @param delivery the state of its delivery
 */
public record NoticeRow(
        MessageId id, CustomerId customer, Notice notice, long seq, long expiresAt, DeliveryState delivery) {

    static final String COLUMNS = "id, customer, account, seq, kind, currency, amount, balance, words, state, due_at,"
            + " expires_at, attempts, first_tried_at, lease_owner, lease_until, provider_id, reason, done_at";

    /** The columns of {@link #queued}, all of them in the index. */
    static final String QUEUED = "id, account, state, due_at, seq";

    /** The columns of {@link #sameText}. */
    static final String SAME_TEXT = "id, state, expires_at, seq, provider_id";

    private static final RowsOf TABLE = new RowsOf("mf_notice", "id");

    static NoticeRow of(ResultSet row) throws SQLException {
        NoticeKind kind = TABLE.known(row, "kind", one -> NoticeKind.valueOf(one.getString("kind")));
        AccountNumber account = account(row);
        Money amount = money(row, "amount");
        Money balance = money(row, "balance");
        return new NoticeRow(
                id(row),
                new CustomerId(Uuid.of(row.getBytes("customer"))),
                TABLE.known(
                        row,
                        "words",
                        one -> NoticeColumns.notice(kind, account, amount, balance, one.getString("words"))),
                row.getLong("seq"),
                row.getLong("expires_at"),
                delivery(row));
    }

    static QueuedNotice queued(ResultSet row) throws SQLException {
        return new QueuedNotice(id(row), account(row), state(row), row.getLong("due_at"), row.getLong("seq"));
    }

    static SameTextMatches.Other sameText(ResultSet row) throws SQLException {
        return new SameTextMatches.Other(
                id(row), state(row), row.getLong("expires_at"), row.getLong("seq"), row.getString("provider_id"));
    }

    static MessageId id(ResultSet row) throws SQLException {
        return new MessageId(Uuid.of(row.getBytes("id")));
    }

    /** Returns the kind of the notice. */
    public NoticeKind kind() {
        return notice.kind();
    }

    /** Returns the account that the notice is about; null if it is about none. */
    public @Nullable AccountNumber account() {
        return NoticeColumns.account(notice);
    }

    /** Returns whether the notice is in the state in which the scan saw it. */
    public boolean isStill(QueuedNotice seen) {
        return delivery.state() == seen.state() && delivery.dueAt() == seen.dueAt();
    }

    /** Returns the notice in another state. */
    public NoticeRow at(DeliveryState next) {
        return new NoticeRow(id, customer, notice, seq, expiresAt, next);
    }

    private static DeliveryState delivery(ResultSet row) throws SQLException {
        byte[] claim = row.getBytes("lease_owner");
        return new DeliveryState(
                state(row),
                row.getLong("due_at"),
                row.getInt("attempts"),
                number(row, "first_tried_at"),
                claim == null ? null : Uuid.of(claim),
                number(row, "lease_until"),
                row.getString("provider_id"),
                row.getString("reason"),
                number(row, "done_at"));
    }

    private static NoticeState state(ResultSet row) throws SQLException {
        return TABLE.known(row, "state", one -> NoticeState.valueOf(one.getString("state")));
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

    @Override
    public String toString() {
        return "NoticeRow[" + id + ", " + kind() + "]";
    }
}
