package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tests, on a row that every bank has, that SKIP LOCKED skips a row that another session has locked: some engines
 * accept the words and lock nothing. The database passes if the test cannot be made: the user may not lock that row, or
 * there is no second connection.
 */
final class SkipLocked {

    private static final String LOCK =
            "SELECT CONNECTION_ID() FROM " + History.TABLE + " WHERE installed_rank = 1 FOR UPDATE";
    private static final int MAX_SECONDS = 1;

    private SkipLocked() {}

    static void require(DataSource source, DataSource others) throws SQLException {
        try (Connection holder = source.getConnection()) {
            boolean autoCommit = holder.getAutoCommit();
            holder.setAutoCommit(false);
            Long held = session(holder, LOCK);
            Long taken = held == null ? null : other(others);
            holder.rollback();
            holder.setAutoCommit(autoCommit);
            if (taken != null && !taken.equals(held)) {
                throw new StorageException("This database does not lock: FOR UPDATE SKIP LOCKED returned a row that"
                        + " another session holds, so two could spend the same money. Use MySQL 8.0.19 or later.");
            }
        }
    }

    /** On another thread, because a source may give each thread one connection. */
    private static @Nullable Long other(DataSource others) {
        CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> {
            try (Connection connection = others.getConnection()) {
                Long taken = session(connection, LOCK + " SKIP LOCKED");
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                return taken;
            } catch (SQLException e) {
                return null;
            }
        });
        try {
            return other.get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static @Nullable Long session(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : null;
        } catch (SQLException e) {
            return null;
        }
    }
}
