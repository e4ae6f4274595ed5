package com.moneyflo.contract;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox without the library: finds notices, and puts them where a relay would have brought them. */
final class OutboxRows {

    private final String url;

    OutboxRows(String url) {
        this.url = url;
    }

    /** The only one of a kind about an account. */
    MessageId id(Account account, NoticeKind kind) {
        List<Object> ids =
                select("id", "account = ? AND kind = ?", account.number().serial(), kind.name());
        if (ids.size() != 1) {
            throw new AssertionError(ids.size() + " notices of " + kind);
        }
        return new MessageId(uuid((byte[]) ids.get(0)));
    }

    /** The kinds of what a customer was written, the answers alone. */
    List<Object> answers(CustomerId customer) {
        return select(
                "kind",
                "customer = ? AND kind IN ('BALANCE', 'LAST_MOVEMENTS', 'HELP', 'TEXTS_ON') ORDER BY due_at, seq, id",
                (Object) bytes(customer.value()));
    }

    /** The value of a column in a notice's row. */
    Object value(MessageId id, String column) {
        return select(column, "id = ?", (Object) bytes(id.value())).get(0);
    }

    List<Object> select(String column, String where, Object... values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT " + column + " FROM mf_notice WHERE " + where)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Object> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Sets columns of one; returns how many rows fit. */
    int set(MessageId id, String assignments) {
        return update("UPDATE mf_notice SET " + assignments + " WHERE id = ?", (Object) bytes(id.value()));
    }

    int update(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer bits = ByteBuffer.wrap(bytes);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
