package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server whose defaults are set by all policies that could stand in the way of a step: the tables are made as
 * everywhere else.
 */
@Tag(MySqlServer.TAG)
class HostileServerTest {

    private static final List<String> POLICIES = List.of(
            "sql_safe_updates = 1",
            "sql_select_limit = 1",
            "sql_big_selects = 0",
            "max_join_size = 1",
            "sql_require_primary_key = 1",
            "sql_generate_invisible_primary_key = 1",
            "innodb_strict_mode = 1",
            "default_storage_engine = MyISAM",
            "innodb_default_row_format = COMPACT",
            "innodb_file_per_table = 0",
            "table_encryption_privilege_check = 1",
            "sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES,NO_ZERO_DATE,NO_ZERO_IN_DATE,HIGH_NOT_PRECEDENCE,"
                    + "PAD_CHAR_TO_FULL_LENGTH,TRADITIONAL'",
            "default_collation_for_utf8mb4 = utf8mb4_general_ci",
            "character_set_server = latin1",
            "autocommit = 0",
            "completion_type = 'CHAIN'",
            "foreign_key_checks = 0",
            "unique_checks = 0",
            "transaction_isolation = 'SERIALIZABLE'",
            "transaction_read_only = 1",
            "explicit_defaults_for_timestamp = 0",
            "sql_auto_is_null = 1",
            "group_concat_max_len = 4",
            "max_execution_time = 1",
            "lock_wait_timeout = 1",
            "big_tables = 1",
            "time_zone = '-09:30'");

    @Test
    void theTablesAreMadeAsOnAnyOtherServerAndTheSessionIsGivenBackAsItCame() throws SQLException {
        try (CrashingServer server = startOrSkip()) {
            migrate(server.url("clean"));
            try (Connection connection = DriverManager.getConnection(server.url("clean"));
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE bank CHARACTER SET latin1");
                for (String policy : POLICIES) {
                    statement.execute("SET GLOBAL " + policy);
                }
            }
            for (String parameters : List.of("", "&useLocalSessionState=true&useServerPrepStmts=true")) {
                String url = server.url("bank") + parameters;
                try (Connection connection = DriverManager.getConnection(url)) {
                    List<String> before = settings(connection);
                    try (SchemaSession session = new SchemaSession(connection, plain(url), MySqlDialect.INSTANCE)) {
                        assertThat(session.takeTurn()).isTrue();
                    }
                    assertThat(settings(connection)).isEqualTo(before);
                }
                migrate(url);
                migrate(url);
            }
            String kind = "&sessionVariables=sql_select_limit=100000,sql_big_selects=1,max_execution_time=0,"
                    + "sql_mode='',transaction_read_only=0";
            assertThat(Schema.of(server.url("bank") + kind)).isEqualTo(Schema.of(server.url("clean") + kind));
        }
    }

    private static List<String> settings(Connection connection) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : Stream.concat(POLICIES.stream(), Stream.of("innodb_lock_wait_timeout = 0"))
                    .map(policy -> policy.replaceAll(" .*", ""))
                    .filter(name -> !name.equals("autocommit"))
                    .toList()) {
                try (ResultSet row = statement.executeQuery("SELECT @@" + name)) {
                    row.next();
                    values.add(name + " = " + row.getString(1));
                }
            }
        }
        values.add("autocommit of the driver " + connection.getAutoCommit());
        return values;
    }

    private static void migrate(String url) {
        Migrations.migrate(plain(url), MySqlDialect.INSTANCE, Duration.ofSeconds(5));
    }

    private static DataSource plain(String url) {
        return new DriverDataSource(url, null, new Properties(), null, null);
    }

    private static CrashingServer startOrSkip() {
        try {
            return CrashingServer.start();
        } catch (IllegalStateException e) {
            return Assumptions.abort("No server of this test's own: " + e.getMessage());
        }
    }
}
