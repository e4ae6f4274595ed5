package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Finds out whether a transaction is in progress on a connection. Where Connector/J knows, this costs no round trip.
 */
final class OpenTransaction {

    /** MySQL's error: a level may be set for the next transaction alone, and one is in progress. */
    private static final int IN_PROGRESS = 1568;

    private OpenTransaction() {}

    /** H2 begins a transaction with the first change or lock. */
    static boolean isOnH2(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT TRANSACTION_ID()")) {
            row.next();
            return row.getString(1) != null;
        }
    }

    /** A wrapper of the host's may hide the driver, and other drivers keep no flags. Then the server is asked. */
    static boolean isOnMySql(Connection connection) throws SQLException {
        StatusFlags flags = StatusFlags.of(connection);
        return flags == null ? refusesAnotherLevel(connection) : flags.inTransaction();
    }

    /**
     * A statement that needs no right, and that the server refuses exactly when a transaction is in progress. If it is
     * not refused, it sets the level of the next transaction, which is the bank's.
     */
    private static boolean refusesAnotherLevel(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_PROGRESS) {
                return true;
            }
            throw e;
        }
    }
}
