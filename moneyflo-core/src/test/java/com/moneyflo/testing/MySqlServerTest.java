package com.moneyflo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mysql")
@Tag("smoke")
class MySqlServerTest {
    @Test
    void freshDatabaseIsAnEmptyMySqlThatKnowsSkipLocked() throws SQLException {
        try (Connection connection = DriverManager.getConnection(MySqlServer.freshDatabaseUrl())) {
            DatabaseMetaData server = connection.getMetaData();
            assertThat(server.getDatabaseProductName()).isEqualTo("MySQL");
            assertThat(Runtime.Version.parse(server.getDatabaseProductVersion().replaceFirst("[^0-9.].*", "")))
                    .isGreaterThanOrEqualTo(Runtime.Version.parse("8.0.19"));
            try (ResultSet tables = server.getTables(connection.getCatalog(), null, "%", null)) {
                assertThat(tables.next()).isFalse();
            }
            connection.createStatement().execute("CREATE TABLE t (id INT PRIMARY KEY)");
        }
    }

    @Test
    void everyCallerGetsADatabaseOfItsOwn() throws SQLException {
        try (Connection one = DriverManager.getConnection(MySqlServer.freshDatabaseUrl());
                Connection two = DriverManager.getConnection(MySqlServer.freshDatabaseUrl())) {
            assertThat(one.getCatalog()).isNotEqualTo(two.getCatalog());
        }
    }

    @Test
    void locksCanBeWatched() throws SQLException {
        try (Connection connection = DriverManager.getConnection(MySqlServer.freshDatabaseUrl());
                ResultSet locks = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM performance_schema.data_locks")) {
            assertThat(locks.next()).isTrue();
        }
    }

    @Test
    void descriptionNamesTheVersion() {
        assertThat(MySqlServer.description()).startsWith("MySQL ").doesNotContain("password");
    }
}
