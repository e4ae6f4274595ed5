package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection with a transaction open on it. Closing it without a commit rolls back, whatever was thrown, before the connection goes
 * back to its pool as it came; a connection that cannot be rolled back never goes back.
 */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private boolean restoreAutoCommit;
    private int restoreIsolation = Connection.TRANSACTION_NONE;
    private boolean committed;

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Connection connection() {
        return connection;
    }

    /** The driver's own connection: what is done on it is not watched by a pool, which would roll back once more to be sure. */
    Connection driversConnection() throws SQLException {
        return connection.unwrap(Connection.class);
    }

    /** Begins at whatever isolation the connection has. */
    void begin() throws SQLException {
        if (connection.getAutoCommit()) {
            restoreAutoCommit = true;
            connection.setAutoCommit(false);
        }
    }

    /** Begins at READ COMMITTED, said for this one transaction where the database can, so that nothing has to be restored. */
    void beginReadCommitted() throws SQLException {
        if (dialect == Dialect.MYSQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            }
            begin();
        } else {
            beginAt(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    void beginAt(int isolation) throws SQLException {
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(isolation);
        restoreIsolation = before;
        begin();
    }

    void commit() {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            throw dialect.failure(e).inDoubt();
        }
    }

    /** Sends what was kept back and COMMIT. A statement that was refused stopped COMMIT; a connection that was lost may not have. */
    void commit(Burst burst) {
        try {
            burst.commit(driversConnection());
            committed = true;
        } catch (SQLException e) {
            SqlFailure failure = dialect.failure(e);
            throw failure.kind() == SqlFailure.Kind.CONNECTION ? failure.inDoubt() : failure;
        }
    }

    /** Throws nothing: what happened before is what the caller must see, and after a commit all is said. */
    @Override
    public void close() {
        try (connection) {
            endTransaction();
        } catch (SQLException | RuntimeException e) {
            Discarded.because(e);
        }
    }

    private void endTransaction() throws SQLException {
        try {
            if (!committed) {
                connection.rollback();
            }
            // Only now: JDBC commits whatever is open when autocommit is switched on.
            if (restoreAutoCommit) {
                connection.setAutoCommit(true);
            }
            if (restoreIsolation != Connection.TRANSACTION_NONE) {
                connection.setTransactionIsolation(restoreIsolation);
            }
        } catch (SQLException | RuntimeException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }
}
