package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which tables may be changed, whatever the settings of its server or pool. Closing it restores the
 * settings. One such session at a time changes the tables.
 */
final class SchemaSession implements AutoCloseable {

    /**
     * The settings for statements of the schema on MySQL. They wait one second for a metadata lock, because later
     * readers of the table queue behind them.
     */
    static final List<String> MYSQL_SETTINGS = List.of(
            "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
            "sql_safe_updates = 0",
            "sql_select_limit = 18446744073709551615",
            "sql_big_selects = 1",
            "max_execution_time = 0",
            "completion_type = 0",
            "transaction_read_only = 0",
            "lock_wait_timeout = 1",
            "innodb_lock_wait_timeout = 1");

    private static final String TURN = "CONCAT('moneyflo-', LEFT(SHA2(DATABASE(), 256), 40))";

    private final Connection connection;
    private final DataSource source;
    private final Dialect dialect;
    private final List<String> settings;
    private final boolean restoreAutoCommit;
    private boolean turn;
    private @Nullable HistoryRow row;

    /** The caller closes the connection. */
    SchemaSession(Connection connection, DataSource source, Dialect dialect) throws SQLException {
        this.source = source;
        this.dialect = dialect;
        this.connection = connection;
        this.settings = dialect.schemaSettings();
        String database = connection.getCatalog();
        if (database == null || database.isEmpty()) {
            throw new StorageException("The connection leads to a server, and to no database there. Name one, as in "
                    + "jdbc:mysql://host/bank.");
        }
        this.restoreAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        if (!settings.isEmpty()) {
            execute("SET " + each(name -> "@mf_" + name + " = @@session." + name));
            execute("SET SESSION " + String.join(", ", settings));
        }
        connection.commit();
    }

    /**
     * Waits a second or two for the right to change the tables. Returns false where another session has it. The history
     * must exist.
     */
    boolean takeTurn() throws SQLException {
        if (dialect.hasNamedLocks()) {
            turn = ask("SELECT GET_LOCK(" + TURN + ", 1)") == 1;
        } else {
            row = HistoryRow.lock(source, dialect);
            return row != null;
        }
        return turn;
    }

    void run(Step step) throws SQLException {
        for (String statement : step.statements()) {
            execute(statement);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** A connection that cannot be restored is aborted, so it does not return to its pool. */
    @Override
    public void close() {
        try {
            connection.rollback();
            if (turn) {
                execute("DO RELEASE_LOCK(" + TURN + ")");
            }
            if (!settings.isEmpty()) {
                execute("SET SESSION " + each(name -> name + " = @mf_" + name));
                connection.rollback();
            }
            if (restoreAutoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException e) {
            DiscardedConnection.because(e);
            abort();
        } finally {
            if (row != null) {
                row.close();
            }
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            DiscardedConnection.because(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String each(UnaryOperator<String> clause) {
        return settings.stream()
                .map(setting -> clause.apply(setting.replaceAll(" .*", "")))
                .collect(Collectors.joining(", "));
    }
}
