package com.moneyflo.internal.db;

import com.moneyflo.RetryTransactionException;
import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The host's own transaction. A savepoint protects each piece of work. If it fails half-way, its writes are rolled back
 * before the host sees the exception. So a host that commits anyway does not commit half a transfer.
 */
final class JoinedTransaction implements Transactions {

    /** MySQL's error: the statement is not allowed in a read-only transaction. */
    private static final int READ_ONLY = 1792;

    private final Connection connection;
    private final Dialect dialect;
    private final Tx tx;
    private final Fence fence;
    private final Runnable requireOpen;

    JoinedTransaction(Connection connection, Dialect dialect, Tx tx, Runnable requireOpen) {
        this.connection = connection;
        this.dialect = dialect;
        this.tx = tx;
        this.fence = new Fence(connection);
        this.requireOpen = requireOpen;
    }

    @Override
    public <T> T run(Retry repeat, Work<T> work) {
        requireOpen.run();
        try {
            requireOpenTransaction();
            return repeat == Retry.READ_ONLY ? work.in(tx) : fence.around(() -> work.in(tx));
        } catch (SQLException e) {
            throw exception(dialect.failure(e));
        } catch (SqlFailure failure) {
            throw exception(failure);
        }
    }

    private void requireOpenTransaction() throws SQLException {
        if (connection.isClosed() || connection.getAutoCommit() || dialect.commitsEachStatement(connection)) {
            throw new IllegalStateException(
                    "The host's connection is closed or in autocommit mode by now. Join again inside its next "
                            + "transaction.");
        }
    }

    private static StorageException exception(SqlFailure failure) {
        if (failure.getCause() instanceof SQLException e && e.getErrorCode() == READ_ONLY) {
            return new StorageException(
                    "The host's transaction is read-only, so nothing can be written or locked in it. Begin one that may"
                            + " write, or ask the bank itself, which reads in transactions of its own.",
                    e);
        }
        return switch (failure.kind()) {
            case TRANSIENT ->
                new RetryTransactionException(
                        "A deadlock or a long wait for a lock met the host's transaction. Roll it back and run "
                                + "it again with the same keys.",
                        failure.getCause());
            case CONNECTION, IN_DOUBT ->
                new StorageException(
                        failure.what("The host's connection was lost, and its transaction with it") + ". "
                                + failure.remedy("See that the database is up")
                                + ", then run the transaction again with the same keys.",
                        failure.getCause());
            case DUPLICATE, OTHER ->
                new StorageException(
                        failure.what("The database refused a statement") + "; what this call wrote was taken back. "
                                + failure.remedy("See the database's own log") + ".",
                        failure.getCause());
        };
    }
}
