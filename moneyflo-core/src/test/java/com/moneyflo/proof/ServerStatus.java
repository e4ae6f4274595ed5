package com.moneyflo.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The MySQL server's own counts for all other sessions on one database. */
final class ServerStatus {

    private static final String SQL = """
            SELECT COALESCE(SUM(s.variable_value), 0) FROM performance_schema.status_by_thread s
            JOIN performance_schema.threads t ON t.thread_id = s.thread_id
            WHERE t.processlist_db = DATABASE() AND t.processlist_id <> CONNECTION_ID() AND s.variable_name LIKE ?
            """;

    private static final String OTHERS = """
            SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()
            """;

    private final String url;

    ServerStatus(String url) {
        this.url = url;
    }

    /** Rows the storage engine was asked for. */
    long rowReads() throws SQLException {
        return sum("Handler\\_read%");
    }

    /** Returns when no other session on the database is left: what was in doubt is certain then. */
    void awaitNoSessions() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            while (number(statement) > 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** The number of other sessions on the database. */
    long others() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            return number(statement);
        }
    }

    private long sum(String variable) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, variable);
            return number(statement);
        }
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
