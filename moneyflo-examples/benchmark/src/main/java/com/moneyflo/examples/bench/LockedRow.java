package com.moneyflo.examples.bench;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The row of an account, as hand-written JDBC reads it under a lock. */
record LockedRow(long id, long available, long balance, long seq, long lastAt, long now) {

    /** Returns the next row. Throws if there is none, or if its account cannot take part. */
    static LockedRow next(ResultSet rows, Payment payment) throws SQLException {
        if (!rows.next()) {
            throw new IllegalStateException("An account does not exist.");
        }
        if (!"OPEN".equals(rows.getString(2))
                || !payment.amount().currency().getCurrencyCode().equals(rows.getString(3))) {
            throw new IllegalStateException("An account is not open, or in another currency.");
        }
        return new LockedRow(
                rows.getLong(1), rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7), rows.getLong(8));
    }
}
