package com.moneyflo.internal.db;

import com.moneyflo.internal.thread.Status;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Begins transactions on connections of a {@code DataSource}, with as few round trips as possible: none for a pool
 * whose connections have READ COMMITTED and autocommit off.
 */
final class TransactionStarter {

    /** Begins the transaction of a session. */
    @FunctionalInterface
    interface Start {
        void on(TransactionScope session) throws SQLException;
    }

    /** Checks a connection before it is used. */
    @FunctionalInterface
    interface Check {
        void on(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final Check check;
    private final Dialect dialect;
    private final Start usual;
    private final Status status;

    private TransactionStarter(DataSource source, Check check, Dialect dialect, Start usual, Status status) {
        this.source = source;
        this.check = check;
        this.dialect = dialect;
        this.usual = usual;
        this.status = status;
    }

    /** Reports to the status whether the database can be reached. */
    static TransactionStarter of(DataSource source, Check check, Dialect dialect, Status status) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Start usual = dialect.isReadCommitted(connection)
                    ? TransactionScope::begin
                    : session -> session.beginAt(Connection.TRANSACTION_READ_COMMITTED);
            return new TransactionStarter(source, check, dialect, usual, status);
        }
    }

    /** For connections that are known to have READ COMMITTED and autocommit off. */
    static TransactionStarter readCommitted(DataSource source, Dialect dialect, Status status) {
        return new TransactionStarter(source, connection -> {}, dialect, TransactionScope::begin, status);
    }

    /** A transaction at READ COMMITTED. */
    TransactionScope begin() {
        return begin(usual);
    }

    /** A transaction that sees one moment from its first read to its end. */
    TransactionScope beginSnapshot() {
        return begin(session -> session.beginAt(dialect.snapshotIsolation()));
    }

    private TransactionScope begin(Start start) {
        try {
            Connection connection = checked(connection());
            TransactionScope session = new TransactionScope(connection, dialect, status);
            try {
                start.on(session);
                return session;
            } catch (SQLException | RuntimeException | Error e) {
                session.met(e);
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(dialect.failure(e).noConnection());
        }
    }

    /** Closes a connection whose check fails. A connection that is not the bank's stays open. */
    private Connection checked(Connection connection) throws SQLException {
        try {
            check.on(connection);
            return connection;
        } catch (SQLException | Error e) {
            try (connection) {
                if (SqlFailure.errorIn(e) != null) {
                    connection.abort(Runnable::run);
                }
                throw e;
            }
        }
    }

    /** Obtains a connection. A host's source may throw any exception. */
    private Connection connection() throws SQLException {
        try {
            Connection connection = source.getConnection();
            if (connection == null) {
                throw new SQLException("The DataSource gave null.");
            }
            return connection;
        } catch (RuntimeException e) {
            throw unreachable(SqlFailure.unforeseen(e));
        }
    }

    private SqlFailure unreachable(SqlFailure failure) {
        status.failing(failure);
        return failure;
    }
}
