package com.moneyflo.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an account's row claims. */
record AccountRow(
        long id,
        String currency,
        boolean closed,
        long balance,
        long held,
        @Nullable Long nextExpiry,
        long seq,
        long lastAt,
        boolean hasOwner) {

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("currency"),
                "CLOSED".equals(row.getString("status")),
                row.getLong("balance"),
                row.getLong("held"),
                row.getObject("next_expiry", Long.class),
                row.getLong("seq"),
                row.getLong("last_at"),
                row.getBoolean("has_owner"));
    }
}
