package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Why the tables could not be brought up to date, and what to do about it.
 *
 * @param source of a connection on which to ask which sessions use a table
 * @param dialect of the database
 * @param step the step that failed, or null where none had begun
 * @param failure the failure, or null where another session held the lock all the time
 * @param said the driver's message; a step contains no value of a customer
 */
record MigrationFailure(
        DataSource source,
        Dialect dialect,
        @Nullable Step step,
        @Nullable SqlFailure failure,
        String said) {

    static final String MYSQL_HOLDERS = "SELECT DISTINCT t.processlist_id FROM performance_schema.metadata_locks m"
            + " JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id WHERE m.object_schema = DATABASE()"
            + " AND m.object_name = ? AND m.lock_status = 'GRANTED' AND t.processlist_id <> CONNECTION_ID()";

    /** The exception for the caller that opens the bank. */
    StorageException exception() {
        return new StorageException(
                "The tables could not be brought up to date: " + reason() + " The next open goes on from there.",
                failure == null ? null : failure.getCause());
    }

    private String reason() {
        if (failure == null) {
            return "another session of the database has been changing them all the time. Let it end, then open again.";
        }
        String name = step == null ? History.TABLE : step.script();
        if (failure.isDenied()) {
            return name + " needs the right to "
                    + (step == null ? "CREATE, SELECT, INSERT, UPDATE on " + History.TABLE : step.right())
                    + ". Grant the user who opens SELECT, INSERT, UPDATE, CREATE and ALTER on the database,"
                    + " or open once as a user who may create tables.";
        }
        if (failure.kind() == SqlFailure.Kind.TRANSIENT) {
            String table = step == null ? History.TABLE : step.table();
            return name + " waits for the table " + table + ", which others are using" + holders(table)
                    + ". Let them end, then open again.";
        }
        if (failure.isConnectionLost()) {
            return name + " lost its connection (" + failure.getMessage()
                    + "). See that the database is up and can be written, then open again.";
        }
        return name + " failed (" + failure.getMessage() + "): " + firstLine() + ". Remove the cause, then open again.";
    }

    private String firstLine() {
        // The driver's message could quote a duplicate value, which may be a customer's.
        return failure != null && failure.kind() == SqlFailure.Kind.DUPLICATE
                ? "a key stands twice"
                : said.lines().findFirst().orElse("");
    }

    /** Names the sessions that use a table, where the user may see locks. */
    private String holders(String table) {
        List<String> ids = new ArrayList<>();
        String query = dialect.tableUsersQuery().orElse(null);
        if (query != null) {
            try (Connection connection = source.getConnection();
                    PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, table);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            } catch (SQLException e) {
                DiscardedConnection.because(e);
            }
        }
        return ids.isEmpty() ? "" : " (sessions " + String.join(", ", ids) + " of the server)";
    }
}
