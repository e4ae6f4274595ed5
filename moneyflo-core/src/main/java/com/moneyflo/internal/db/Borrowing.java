package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses connections that belong to the host, or that lead to another database than at the opening. A bank needs
 * connections of its own. A {@code DataSource} that takes part in the host's transactions returns the connection of the
 * transaction in progress, and a commit or rollback of the bank would end that transaction. Such a connection is not
 * changed and not closed, because it is not the bank's.
 */
final class Borrowing {

    private static final String INSTEAD =
            " Give the bank the pool itself, and call bank.joining(connection) for what belongs to your transaction.";

    private final Dialect dialect;
    private final boolean autoCommit;
    private final @Nullable String database;

    private Borrowing(Connection first) throws SQLException {
        this.dialect = DatabaseInspector.dialect(first);
        this.autoCommit = first.getAutoCommit();
        this.database = first.getCatalog();
    }

    /** Examines a host's source, and refuses one that cannot give the bank connections of its own. */
    static Borrowing examine(DataSource source) throws SQLException {
        Connection first = source.getConnection();
        if (first == null) {
            throw new StorageException(
                    "The DataSource gave null instead of a connection. Give the bank one that is set up.");
        }
        Borrowing borrowing;
        try {
            borrowing = new Borrowing(first);
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
        borrowing.requireOwn(first);
        try (first) {
            DatabaseInspector.admit(first);
        }
        if (!first.isClosed()) {
            throw new StorageException(
                    "The DataSource gives connections that stay open when they are closed, so others use them too."
                            + INSTEAD);
        }
        requireAnother(source, first);
        return borrowing;
    }

    private static void requireAnother(DataSource source, Connection first) {
        try (Connection second = source.getConnection()) {
            if (second == null) {
                throw new StorageException(
                        "The DataSource gave one connection, and null after that was closed." + INSTEAD);
            }
            if (second == first) {
                throw new StorageException("The DataSource gives one and the same connection each time." + INSTEAD);
            }
        } catch (SQLException e) {
            throw new StorageException(
                    "The DataSource gave one connection, and no other one after that was closed (SQLSTATE "
                            + e.getSQLState() + ")." + INSTEAD,
                    e);
        }
    }

    /** Refuses a connection that the bank may not use. */
    void require(Connection connection) throws SQLException {
        requireOwn(connection);
        requireSameDatabase(connection);
    }

    /** Refuses a connection on which a transaction of the host is in progress. */
    private void requireOwn(Connection connection) throws SQLException {
        if (autoCommit && !connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "The DataSource gave a connection with autocommit off, and the first one with"
                            + " autocommit on. This one belongs to a transaction of yours." + INSTEAD);
        }
        if (dialect.isTransactionOpen(connection)) {
            throw new IllegalStateException("The DataSource gave a connection on which a transaction is in progress."
                    + " It belongs to a transaction of yours." + INSTEAD);
        }
    }

    /**
     * Refuses and closes a connection that leads to another database: money moved there would be another bank's. The
     * driver knows the database without a query.
     */
    private void requireSameDatabase(Connection connection) throws SQLException {
        String now = connection.getCatalog();
        if (!Objects.equals(now, database)) {
            try (connection) {
                throw new StorageException(
                        "The DataSource leads to the database " + now + " now, and the bank was opened on " + database
                                + ". Open a bank for each database, on a source that leads to it alone.");
            }
        }
    }
}
