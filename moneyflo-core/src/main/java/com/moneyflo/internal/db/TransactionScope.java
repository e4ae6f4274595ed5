package com.moneyflo.internal.db;

import com.moneyflo.internal.thread.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * A connection with an open transaction. Closing it without a commit rolls back and restores the connection before it
 * returns to its pool. A connection that cannot be rolled back is aborted instead.
 */
final class TransactionScope implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Status status;
    private boolean restoreAutoCommit;
    private int restoreIsolation = Connection.TRANSACTION_NONE;
    private boolean committed;
    private boolean gone;

    /** Reports to the status whether the database answers. */
    TransactionScope(Connection connection, Dialect dialect, Status status) {
        this.connection = connection;
        this.dialect = dialect;
        this.status = status;
    }

    Connection connection() {
        return connection;
    }

    /**
     * The driver's own connection. A pool does not see the statements on it, so it does not roll back once more.
     */
    Connection driversConnection() throws SQLException {
        return connection.unwrap(Connection.class);
    }

    /** Begins at the isolation level of the connection. */
    void begin() throws SQLException {
        if (connection.getAutoCommit()) {
            restoreAutoCommit = true;
            connection.setAutoCommit(false);
        }
    }

    /**
     * Begins at this isolation level of JDBC. On MySQL a statement sets it for this transaction alone, so nothing has
     * to be restored. The driver's own method would send nothing if the driver believes that the session has that
     * level.
     */
    void beginAt(int isolation) throws SQLException {
        String statement = dialect.isolateOneTransaction(isolation);
        if (statement.isEmpty()) {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            restoreIsolation = before;
        } else {
            try (Statement isolate = connection.createStatement()) {
                isolate.execute(statement);
            }
        }
        begin();
    }

    void commit() {
        commit(connection::commit, true);
    }

    /**
     * Sends the buffered writes and COMMIT. A refused statement prevented COMMIT. A lost connection leaves the result
     * in doubt.
     */
    void commit(WriteBuffer burst) {
        commit(() -> burst.commit(driversConnection()), false);
    }

    /** Sends COMMIT. */
    private interface Commit {
        void send() throws SQLException;
    }

    private void commit(Commit commit, boolean alone) {
        try {
            commit.send();
            committed = true;
        } catch (SQLException e) {
            SqlFailure failure = dialect.failure(e);
            throw alone || failure.isConnectionLost() ? failure.inDoubt() : failure;
        } catch (RuntimeException | Error e) {
            throw SqlFailure.unforeseen(e).inDoubt();
        }
    }

    /**
     * Runs the work. A connection that is lost meanwhile is aborted, because a driver may have replaced it.
     */
    <T> T guard(Supplier<T> work) {
        try {
            T result = work.get();
            status.running();
            return result;
        } catch (SqlFailure failure) {
            gone = failure.endsSession();
            if (failure.isConnectionLost()) {
                status.failing(failure);
            }
            throw failure;
        } catch (RuntimeException | Error e) {
            met(e);
            throw e;
        }
    }

    /** An Error inside the driver leaves the connection at an unknown place of its stream. It is not used again. */
    void met(Throwable thrown) {
        gone = gone || SqlFailure.errorIn(thrown) != null;
    }

    /** Throws nothing: the caller must see the earlier exception, and after a commit there is none. */
    @Override
    public void close() {
        try (connection) {
            endTransaction();
        } catch (SQLException | RuntimeException | Error e) {
            DiscardedConnection.because(e);
        }
    }

    private void endTransaction() throws SQLException {
        try {
            if (gone) {
                connection.abort(Runnable::run);
                if (connection.isClosed()) {
                    return; // H2 ignores abort.
                }
            }
            if (!committed) {
                connection.rollback();
            }
            // Only now: JDBC commits an open transaction when autocommit is switched on.
            if (restoreAutoCommit) {
                connection.setAutoCommit(true);
            }
            if (restoreIsolation != Connection.TRANSACTION_NONE) {
                connection.setTransactionIsolation(restoreIsolation);
            }
        } catch (SQLException | RuntimeException | Error e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }
}
