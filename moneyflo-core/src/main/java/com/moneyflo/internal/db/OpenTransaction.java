package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a transaction is under way on a connection. Where MySQL's own driver can be asked this costs no round trip.
 */
interface OpenTransaction {

    /** MySQL's: a level may be set for the next transaction alone, and one is in progress. */
    int IN_PROGRESS = 1568;

    boolean isOn(Connection connection) throws SQLException;

    static OpenTransaction of(Dialect dialect) {
        return dialect == Dialect.MYSQL ? OpenTransaction::isInProgress : OpenTransaction::hasChanges;
    }

    /** H2 begins one with the first change or lock. */
    private static boolean hasChanges(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT TRANSACTION_ID()")) {
            row.next();
            return row.getString(1) != null;
        }
    }

    /** A wrapper of the host's may hide the driver, and others' drivers are not known. Then the server is asked. */
    private static boolean isInProgress(Connection connection) throws SQLException {
        StatusFlags flags = StatusFlags.of(connection);
        return flags == null ? refusesAnotherLevel(connection) : flags.inTransaction();
    }

    /**
     * A statement that no right is needed for, and that the server refuses exactly where it would send the flag that a
     * transaction is in progress. Where it is not refused, it sets the level of the next transaction, which is the
     * bank's.
     */
    private static boolean refusesAnotherLevel(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Dialect.MYSQL.isolateOneTransaction(Connection.TRANSACTION_READ_COMMITTED));
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_PROGRESS) {
                return true;
            }
            throw e;
        }
    }
}
