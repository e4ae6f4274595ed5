package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The lock for schema changes on H2, which commits and unlocks after each statement of the schema. So a second
 * connection inserts a row into the history and never commits it (Flyway used -1). Other sessions that insert the same
 * row wait, and the row is free when its holder dies.
 */
final class HistoryRow implements AutoCloseable {

    private static final String INSERT = "INSERT INTO '" + History.TABLE + "' ('installed_rank', 'description', 'type',"
            + " 'script', 'installed_by', 'execution_time', 'success')";

    private final @Nullable Connection connection;
    private final boolean restoreAutoCommit;

    private HistoryRow(@Nullable Connection connection, boolean restoreAutoCommit) {
        this.connection = connection;
        this.restoreAutoCommit = restoreAutoCommit;
    }

    /**
     * Returns null where another session has the lock. Where there is no second connection, the pool belongs to this
     * bank alone, and no lock is taken.
     */
    static @Nullable HistoryRow lock(DataSource source, Dialect dialect) throws SQLException {
        Connection connection;
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            DiscardedConnection.because(e);
            return new HistoryRow(null, false);
        }
        HistoryRow row = new HistoryRow(connection, connection.getAutoCommit());
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(dialect.quoted(INSERT) + " VALUES (-2, 'turn', 'turn', 'turn', 'turn', 0, FALSE)");
            return row;
        } catch (SQLException e) {
            row.close();
            if (dialect.kind(e) == SqlFailure.Kind.TRANSIENT) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try (Connection held = connection) {
            if (held != null) {
                held.rollback();
                if (restoreAutoCommit) {
                    held.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            DiscardedConnection.because(e);
        }
    }
}
