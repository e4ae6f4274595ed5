package com.moneyflo.internal.db;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a driver's exception without its message, because servers and drivers quote statements and values, such as a
 * duplicate key. The copy has the class name, the codes, the stack trace, and the causes from the network.
 */
final class RedactedException {

    private static final int MAX_DEPTH = 8;

    private RedactedException() {}

    static SQLException of(SQLException e) {
        return of(e, MAX_DEPTH);
    }

    private static SQLException of(SQLException e, int depth) {
        SQLException copy = new SQLException(
                e.getClass().getName(), e.getSQLState(), e.getErrorCode(), cause(e.getCause(), depth - 1));
        copy.setStackTrace(e.getStackTrace());
        return copy;
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause, int depth) {
        if (cause == null || depth == 0) {
            return null;
        }
        if (cause instanceof SQLException sql) {
            return of(sql, depth);
        }
        if (cause instanceof IOException) {
            return cause;
        }
        Throwable copy = new Exception(cause.getClass().getName(), cause(cause.getCause(), depth - 1));
        copy.setStackTrace(cause.getStackTrace());
        return copy;
    }
}
