package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row. */
@FunctionalInterface
public interface RowMapper<T> {

    /** Reads the row the result stands on, and does not move it. */
    T map(ResultSet row) throws SQLException;
}
