package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A report reads a table that a step wants to change. */
@Tag(MySqlServer.TAG)
@Timeout(60)
class MigrationLocksTest {

    private final String url = TestDatabase.MYSQL.freshUrl();

    /** The tables as they were before step 6. */
    @BeforeEach
    void beforeStepSix() throws SQLException {
        migrate(Duration.ZERO);
        try (Connection connection = DriverManager.getConnection(url)) {
            run(connection, "DELETE FROM mf_schema_history WHERE version + 0 >= 6");
            run(
                    connection,
                    "ALTER TABLE mf_customer DROP INDEX mf_customer_phone_ix, DROP COLUMN locale,"
                            + " DROP COLUMN quiet_from, DROP COLUMN quiet_until, DROP COLUMN phone_refused");
        }
    }

    @Test
    void openingSaysForWhichTableItWaitsAndWhoHasItAndTheNextOneSucceeds() throws SQLException {
        try (Connection report = report()) {
            long session = number(report, "SELECT CONNECTION_ID()");
            assertThatThrownBy(() -> migrate(Duration.ofSeconds(2)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("V6__customer_texts.sql waits for the table mf_customer")
                    .hasMessageContaining("sessions " + session + " of the server");
        }
        migrate(Duration.ZERO);
    }

    @Test
    void openingGoesOnWhenTheReportHasEndedAndReadersWaitASecondAtMost() throws Exception {
        try (Connection report = report();
                Connection reader = DriverManager.getConnection(url)) {
            CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> migrate(Duration.ofSeconds(30)));
            while (number(
                            reader,
                            "SELECT COUNT(*) FROM performance_schema.metadata_locks"
                                    + " WHERE object_schema = DATABASE() AND lock_status = 'PENDING'")
                    == 0) {
                Thread.onSpinWait();
            }
            run(reader, "SET max_execution_time = 5000");
            number(reader, "SELECT COUNT(*) FROM mf_customer");
            report.rollback();
            opening.get(30, TimeUnit.SECONDS);
        }
    }

    private Connection report() throws SQLException {
        Connection report = DriverManager.getConnection(url);
        report.setAutoCommit(false);
        number(report, "SELECT COUNT(*) FROM mf_customer");
        return report;
    }

    private void migrate(Duration patience) {
        Migrations.migrate(
                new DriverDataSource(url, null, new Properties(), null, null), MySqlDialect.INSTANCE, patience);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
