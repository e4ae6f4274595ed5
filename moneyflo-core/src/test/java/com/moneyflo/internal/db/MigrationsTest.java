package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(MySqlServer.TAG)
class MigrationsTest {

    private static final int OPENERS = 6;

    /** As after a crash between a step and the line in the history that says it was done. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyStepCanBeRunAgain(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        open(url);
        execute(url, "DROP TABLE mf_notice_trail");
        execute(
                url,
                (kind == TestDatabase.H2 ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE)
                        .quoted("DELETE FROM 'mf_schema_history' WHERE 'installed_rank' > 1"));
        open(url);
        execute(url, "SELECT COUNT(*) FROM mf_notice_trail");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLineOfOthersWithTheLargestNumberStopsNoStep(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        open(url);
        Dialect dialect = kind == TestDatabase.H2 ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE;
        execute(
                url,
                dialect.quoted(
                        "UPDATE 'mf_schema_history' SET 'installed_rank' = 2147483647 WHERE 'installed_rank' = 3"));
        execute(url, dialect.quoted("DELETE FROM 'mf_schema_history' WHERE 'installed_rank' BETWEEN 4 AND 1000"));
        open(url);
        open(url);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void manyMayOpenTheSameEmptyDatabaseAtOnce(TestDatabase kind) throws Exception {
        String url = kind.freshUrl();
        ExecutorService openers = Executors.newFixedThreadPool(OPENERS);
        try {
            for (Future<?> opened :
                    openers.invokeAll(Collections.nCopies(OPENERS, Executors.callable(() -> open(url))))) {
                opened.get();
            }
        } finally {
            openers.shutdownNow();
        }
        String clean = kind.freshUrl();
        open(clean);
        assertThat(Schema.of(url)).isEqualTo(Schema.of(clean));
    }

    /** As where a dump was restored without it. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "MYSQL"})
    void aHistoryThatWasLostIsWrittenAnew(TestDatabase kind) throws SQLException {
        String url = kind.freshUrl();
        open(url);
        List<String> before = Schema.of(url);
        Dialect dialect = kind == TestDatabase.H2 ? H2Dialect.INSTANCE : MySqlDialect.INSTANCE;
        execute(url, dialect.quoted("DROP TABLE 'mf_schema_history'"));
        open(url);
        assertThat(Schema.of(url)).isEqualTo(before);
    }

    @Test
    void aUrlThatNamesNoDatabaseIsRefused() {
        String server = TestDatabase.MYSQL.freshUrl().replaceAll("(jdbc:mysql://[^/]*/)[^?]*", "$1");
        assertThatThrownBy(() -> open(server))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("no database");
    }

    @Test
    void everyScriptIsListed() throws URISyntaxException, IOException {
        for (Dialect dialect : List.of(MySqlDialect.INSTANCE, H2Dialect.INSTANCE)) {
            List<String> files = new ArrayList<>();
            for (String folder : List.of(
                    "/moneyflo/schema", "/moneyflo/schema-" + dialect.toString().toLowerCase(Locale.ROOT))) {
                try (Stream<Path> paths =
                        Files.list(Path.of(Step.class.getResource(folder).toURI()))) {
                    paths.map(path -> path.getFileName().toString()).forEach(files::add);
                }
            }
            assertThat(Step.all(dialect)).extracting(Step::script).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE", "ALTER", "INSERT", "UPDATE", "SELECT"})
    void aRightThatIsMissingIsNamedWithItsTableAndTheNextOpenGoesOn(String right) throws SQLException {
        String url = TestDatabase.MYSQL.freshUrl();
        String database = url.replaceAll(".*/([^/?]+).*", "$1");
        String user = database.substring(0, 24);
        execute(url, "CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
        List<String> rights = new ArrayList<>(List.of("SELECT", "INSERT", "UPDATE", "CREATE", "ALTER"));
        rights.remove(right);
        execute(url, "GRANT " + String.join(", ", rights) + " ON " + database + ".* TO '" + user + "'@'%'");
        String restricted = url.replaceAll("\\?.*", "");
        assertThatThrownBy(() -> Database.open(restricted, user, "", null, Duration.ofSeconds(2)))
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("(?s).*needs the right to .* on mf_\\w+\\. Grant .*" + right + ".*");
        execute(url, "GRANT " + right + " ON " + database + ".* TO '" + user + "'@'%'");
        Database.open(restricted, user, "", null, Duration.ofSeconds(2)).close();
        execute(url, "DROP USER '" + user + "'@'%'");
    }

    @Test
    void whoMayNeitherCreateTablesNorDeleteCanBankOnceTheyAreThere() throws SQLException {
        String url = TestDatabase.MYSQL.freshUrl();
        String database = url.replaceAll(".*/([^/?]+).*", "$1");
        String user = database.substring(0, 24);
        execute(url, "CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
        execute(url, "GRANT SELECT, INSERT, UPDATE ON " + database + ".* TO '" + user + "'@'%'");
        String restricted = url.replaceAll("\\?.*", "");
        assertThatThrownBy(() -> Database.open(restricted, user, "", null, Duration.ofSeconds(2)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("may create tables");
        open(url);
        try (JdbcBank bank = JdbcBank.builder(restricted).credentials(user, "").open()) {
            Account account = bank.openAccount(
                    bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
            account.deposit(Money.of("INR", "5.00"));
            bank.release(
                    account.hold(Money.of("INR", "2.00"), Duration.ofDays(1)).id());
            assertThat(bank.verify().faults()).isEmpty();
        }
        execute(url, "DROP USER '" + user + "'@'%'");
    }

    private static void open(String url) {
        Database.open(url, null, null, null, Duration.ofSeconds(10)).close();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
