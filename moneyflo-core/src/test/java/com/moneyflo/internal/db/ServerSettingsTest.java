package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.StorageException;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of a server, each set wrong, on a server of its own. */
@Tag(MySqlServer.TAG)
class ServerSettingsTest {

    private static CrashingServer server;

    @BeforeAll
    static void start() {
        try {
            server = CrashingServer.start();
        } catch (IllegalStateException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "read_only, ON, OFF",
        "super_read_only, ON, OFF",
        "binlog_format, STATEMENT, ROW",
        "max_allowed_packet, 65536, 67108864"
    })
    void aServerOnWhichTheLedgerCannotRelyIsRefused(String name, String wrong, String right) throws SQLException {
        JdbcBank.open(server.url()).close();
        set(name, wrong);
        try {
            assertThatThrownBy(() -> JdbcBank.open(server.url()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(name.replace("super_", ""));
        } finally {
            set(name, right);
            set("read_only", "OFF");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 2, 1",
        "sync_binlog, 0, 1",
        "binlog_error_action, IGNORE_ERROR, ABORT_SERVER"
    })
    void aServerThatMayLoseMoneyIsComplainedOf(String name, String wrong, String right) throws SQLException {
        set(name, wrong);
        try {
            assertThat(warnings()).singleElement().asString().contains(name);
        } finally {
            set(name, right);
        }
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unique_checks", "sql_big_selects"})
    void aHostileDefaultOfTheServerDoesNotReachTheLibrarysConnections(String name) throws SQLException {
        set(name, "0");
        try (JdbcBank bank = JdbcBank.open(server.url())) {
            assertThat(bank.verify().faults()).isEmpty();
            assertThat(sessionsWith(name, "ON")).isPositive();
            assertThat(sessionsWith(name, "OFF")).isEqualTo(1); // the one that asks
        } finally {
            set(name, "1");
        }
    }

    @Test
    void aSessionThatBelievesTheServersDefaultsIsRefused() throws SQLException {
        JdbcBank.open(server.url()).close();
        set("unique_checks", "0");
        try (Connection connection = DriverManager.getConnection(server.url())) {
            assertThatThrownBy(() -> DatabaseInspector.admit(connection))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("unique_checks");
        } finally {
            set("unique_checks", "1");
        }
    }

    private static List<String> warnings() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + Setting.columns(ServerSettings.WARNED))) {
            row.next();
            return Setting.complaints(ServerSettings.WARNED, row, 1);
        }
    }

    private static int sessionsWith(String name, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM performance_schema.variables_by_thread v"
                        + " JOIN performance_schema.threads t USING (thread_id) WHERE t.processlist_db = DATABASE()"
                        + " AND v.variable_name = '" + name + "' AND v.variable_value = '" + value + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void set(String name, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL " + name + " = " + value);
        }
    }
}
