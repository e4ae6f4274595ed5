package com.moneyflo.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Money;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that migrates tables of its own with Flyway in the bank's schema, as docs/joining.md tells. */
@Tag(MySqlServer.TAG)
class HostsMigrationsTest {

    @TempDir
    private Path scripts;

    @BeforeEach
    void theHostHasOneScript() throws IOException {
        script("V1__shop.sql", "CREATE TABLE shop (id INT PRIMARY KEY)");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void theHostFirstAndThenTheBankNeedsNoSetting(TestDatabase kind) throws Exception {
        String url = kind.freshUrl();
        host(url).load().migrate();
        bankWorks(url);
        script("V2__orders.sql", "CREATE TABLE orders (id INT PRIMARY KEY)");
        host(url).outOfOrder(true).load().migrate();
        execute(url, "SELECT id FROM orders");
        host(url).load().validate();
        bankWorks(url);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void theBankFirstAndThenTheHostNeedsABaselineAtZero(TestDatabase kind) throws Exception {
        String url = kind.freshUrl();
        bankWorks(url);
        assertThatThrownBy(() -> host(url).load().migrate()).hasMessageContaining("non-empty schema");
        host(url).baselineOnMigrate(true).baselineVersion("0").load().migrate();
        execute(url, "SELECT id FROM shop");
        host(url).load().validate();
        bankWorks(url);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void withFlywaysOwnBaselineTheHostsFirstScriptWouldBeSkipped(TestDatabase kind) {
        String url = kind.freshUrl();
        bankWorks(url);
        assertThat(host(url).baselineOnMigrate(true).load().migrate().migrationsExecuted)
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aHostThatCleansTakesTheBanksTablesTooAndTheNextOpenMakesThemAnew(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        host(url).load().migrate();
        bankWorks(url);
        host(url).cleanDisabled(false).load().clean();
        assertThatThrownBy(() -> execute(url, "SELECT id FROM mf_account")).isInstanceOf(SQLException.class);
        bankWorks(url);
    }

    private FluentConfiguration host(String url) {
        return Flyway.configure().dataSource(url, null, null).locations("filesystem:" + scripts);
    }

    private void script(String name, String sql) throws IOException {
        Files.writeString(scripts.resolve(name), sql + ";\n", UTF_8);
    }

    private static void bankWorks(String url) {
        try (JdbcBank bank = JdbcBank.open(url)) {
            OpeningTest.open(bank).deposit(Money.of("INR", "1.00"));
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
