package com.moneyflo.internal.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row. */
@FunctionalInterface
public interface RowMapper<T> {

    /** Reads the current row of the result. Does not move to another row. */
    T map(ResultSet row) throws SQLException;
}
