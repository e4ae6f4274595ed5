package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where a session leads, and what it is like.
 *
 * @param database which database on which server, and whether that is read-only
 * @param charset in which characters the session speaks
 * @param isolation as the database names it
 */
record Place(String database, String charset, String isolation) {

    static Place of(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2), row.getString(3));
    }

    /** Whether characters arrive as they were sent. */
    boolean keepsTexts() {
        return charset.equals("utf8mb4");
    }

    /** Whether plain reads show one moment, not the latest. */
    boolean isSnapshot(Connection connection) throws SQLException {
        return connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED
                || isolation.startsWith("REPEATABLE")
                || isolation.startsWith("SERIALIZABLE");
    }
}
