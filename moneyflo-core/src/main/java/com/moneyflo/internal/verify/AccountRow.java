package com.moneyflo.internal.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An account's row. */
record AccountRow(
        long id,
        @Nullable String own,
        String currency,
        String status,
        @Nullable Long overdraft,
        long balance,
        long held,
        @Nullable Long nextExpiry,
        long seq,
        long lastAt,
        long openedAt,
        boolean hasOwner) {

    boolean isOwn() {
        return own != null;
    }

    boolean isClosed() {
        return "CLOSED".equals(status);
    }

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("own"),
                row.getString("currency"),
                row.getString("status"),
                row.getObject("overdraft", Long.class),
                row.getLong("balance"),
                row.getLong("held"),
                row.getObject("next_expiry", Long.class),
                row.getLong("seq"),
                row.getLong("last_at"),
                row.getLong("opened_at"),
                row.getBoolean("has_owner"));
    }
}
