package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where a session leads, and what it is like.
 *
 * @param database which database on which server, and whether that is read-only
 * @param charset in which characters the session speaks
 */
record Place(String database, String charset) {

    static Place of(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2));
    }

    /** Whether characters arrive as they were sent. */
    boolean keepsTexts() {
        return charset.equals("utf8mb4");
    }
}
