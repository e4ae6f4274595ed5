package com.moneyflo.internal.db;

import com.moneyflo.internal.thread.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * A connection with a transaction open on it. Closing it without a commit rolls back, whatever was thrown, before the
 * connection goes back to its pool as it came; a connection that cannot be rolled back never goes back.
 */
final class TransactionScope implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final Status status;
    private boolean restoreAutoCommit;
    private int restoreIsolation = Connection.TRANSACTION_NONE;
    private boolean committed;
    private boolean gone;

    /** Whether the database answers is reported to the status. */
    TransactionScope(Connection connection, Dialect dialect, Status status) {
        this.connection = connection;
        this.dialect = dialect;
        this.status = status;
    }

    Connection connection() {
        return connection;
    }

    /**
     * The driver's own connection: what is done on it is not watched by a pool, which would roll back once more to be
     * sure.
     */
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

    /**
     * Begins at this isolation level of JDBC. MySQL is asked for it by a statement that holds for this one transaction,
     * so nothing has to be restored. The driver's own method sends nothing when the driver believes that the session
     * has that level already.
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
     * Sends what was kept back and COMMIT. A statement that was refused stopped COMMIT; a connection that was lost may
     * not have.
     */
    void commit(WriteBuffer burst) {
        commit(() -> burst.commit(driversConnection()), false);
    }

    /** How a transaction is ended. */
    private interface Commit {
        void send() throws SQLException;
    }

    private void commit(Commit commit, boolean alone) {
        try {
            commit.send();
            committed = true;
        } catch (SQLException e) {
            SqlFailure failure = dialect.failure(e);
            throw alone || failure.isGone() ? failure.inDoubt() : failure;
        } catch (RuntimeException | Error e) {
            throw SqlFailure.unforeseen(e).inDoubt();
        }
    }

    /**
     * Does the work; a connection that is lost meanwhile never goes back, for a driver may have put another one in its
     * place.
     */
    <T> T guard(Supplier<T> work) {
        try {
            T result = work.get();
            status.running();
            return result;
        } catch (SqlFailure failure) {
            gone = failure.endsSession();
            if (failure.isGone()) {
                status.failing(failure);
            }
            throw failure;
        } catch (Error e) {
            // Thrown in the middle of a reply, it leaves the driver at an unknown place of the stream.
            gone = true;
            throw e;
        }
    }

    /** Throws nothing: what happened before is what the caller must see, and after a commit all is said. */
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
            }
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
        } catch (SQLException | RuntimeException | Error e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }
}
