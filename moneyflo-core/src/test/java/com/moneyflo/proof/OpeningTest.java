package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The databases that a bank opens, and those that it refuses. */
class OpeningTest {

    @Test
    @Tag(MySqlServer.TAG)
    void threeJvmsMayOpenTheSameEmptyDatabaseAtOnce() throws IOException, InterruptedException {
        String url = TestDatabase.MYSQL.freshUrl();
        List<Process> jvms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            jvms.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpenOnce.class.getName(),
                            url)
                    .inheritIO()
                    .start());
        }
        for (Process jvm : jvms) {
            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(jvm.exitValue()).isZero();
        }
        try (JdbcBank bank = JdbcBank.open(url)) {
            assertThat(bank.verify().entries()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag(MySqlServer.TAG)
    void anotherBankMayOpenBesideTheHostsOwnTables(TestDatabase database) throws SQLException {
        String url = database.freshUrl();
        execute(url, "CREATE TABLE orders (id INT PRIMARY KEY)");
        try (JdbcBank first = JdbcBank.open(url);
                JdbcBank second = JdbcBank.open(url)) {
            Account account = open(first);
            account.deposit(Money.of("INR", "1.00"));
            assertThat(second.account(account.number()).balance().posted()).isEqualTo(Money.of("INR", "1.00"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag(MySqlServer.TAG)
    void timesAreUtcInEverySessionZone(TestDatabase database) {
        try (JdbcBank bank = JdbcBank.open(database.freshUrl())) {
            Transfer receipt = open(bank).deposit(Money.of("INR", "1.00"));
            assertThat(receipt.at()).isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(5)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    @Tag(MySqlServer.TAG)
    void tablesOfANewerVersionAreRefused(TestDatabase database) throws SQLException {
        String url = database.freshUrl();
        JdbcBank.open(url).close();
        String quote = database == TestDatabase.H2 ? "\"" : "`";
        String columns =
                "(installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                        .replace(", ", quote + ", " + quote)
                        .replace("(", "(" + quote)
                        .replace(")", quote + ")");
        execute(
                url,
                "INSERT INTO " + quote + "mf_schema_history" + quote + " " + columns
                        + " VALUES (99, '999', 'from the future', 'SQL', 'V999__x.sql', 1, 'x', 1, TRUE)");
        assertThatThrownBy(() -> JdbcBank.open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("999");
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aTableOutsideOfInnoDbIsRefused() throws SQLException {
        String url = TestDatabase.MYSQL.freshUrl();
        JdbcBank.open(url).close();
        execute(url, "ALTER TABLE mf_hold ENGINE = MyISAM");
        assertThatThrownBy(() -> JdbcBank.open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("mf_hold")
                .hasMessageContaining("InnoDB");
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aHostsSessionThatWouldCutNumbersIsRefused() {
        String url = TestDatabase.MYSQL.freshUrl();
        String lax =
                url + (url.contains("?") ? "&" : "?") + "sessionVariables=sql_mode=''&jdbcCompliantTruncation=false";
        assertThatThrownBy(() -> JdbcBank.builder(new PlainSource(lax)).open())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("STRICT_ALL_TABLES");
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aUrlThatReconnectsBehindOnesBackIsRefused() {
        String url = TestDatabase.MYSQL.freshUrl();
        assertThatThrownBy(() -> JdbcBank.open(url + (url.contains("?") ? "&" : "?") + "autoReconnect=true"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("autoReconnect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://someone:secret@127.0.0.1:1/bank?password=secret",
                "jdbc:mysql://someone:secret/with@two?marks@127.0.0.1:1/bank",
                "jdbc:mysql://address=(host=127.0.0.1)(port=1)(password=secret)/bank",
                "jdbc:postgresql://localhost/bank?password=secret",
                "secret"
            })
    void aDatabaseThatCannotBeHadIsOneClearLineWithoutASecret(String url) {
        assertThatThrownBy(() -> JdbcBank.open(url))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.getMessage())
                                .hasLineCount(1)
                                .doesNotContain("password")
                                .doesNotContain(url.equals("secret") ? "password" : "secret"));
    }

    @Test
    void aWrongPasswordIsOneClearLineWithoutIt(@TempDir Path directory) {
        String url = "jdbc:h2:" + directory.resolve("bank");
        try (JdbcBank bank = JdbcBank.open(url)) {
            assertThat(bank.verify().isSound()).isTrue();
            assertThatThrownBy(() -> JdbcBank.open(url + ";USER=stranger;PASSWORD=else"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("cannot be opened")
                    .hasMessageNotContaining("stranger");
        }
    }

    @Test
    void aClockThatIsSetBackALittleIsNoFault() {
        TestClock clock = new TestClock();
        try (JdbcBank bank =
                JdbcBank.builder(TestDatabase.H2.freshUrl()).clock(clock).open()) {
            Account account = open(bank);
            account.deposit(Money.of("INR", "1.00"));
            clock.advance(Duration.ofSeconds(-30));
            Transfer second = account.deposit(Money.of("INR", "1.00"));
            assertThat(second.at()).isEqualTo(clock.instant());
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @Test
    void whatIsClosedStaysClosed() {
        JdbcBank bank = JdbcBank.open(TestDatabase.H2.freshUrl());
        Account account = open(bank);
        bank.close();
        bank.close();
        assertThatThrownBy(account::balance)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(bank::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aFileKeepsItsMoneyFromOneOpeningToTheNext(@TempDir Path directory) {
        String url = "jdbc:h2:" + directory.resolve("bank");
        Account account;
        try (JdbcBank bank = JdbcBank.open(url)) {
            account = open(bank);
            account.deposit(Money.of("INR", "5.00"));
        }
        try (JdbcBank bank = JdbcBank.open(url)) {
            assertThat(bank.account(account.number()).balance().posted()).isEqualTo(Money.of("INR", "5.00"));
        }
    }

    static Account open(BankOperations bank) {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The work of each of several JVMs: open, pay in, close. */
    static final class OpenOnce {
        public static void main(String[] arguments) {
            try (JdbcBank bank = JdbcBank.open(arguments[0])) {
                open(bank).deposit(Money.of("INR", "1.00"));
            }
        }

        private OpenOnce() {}
    }
}
