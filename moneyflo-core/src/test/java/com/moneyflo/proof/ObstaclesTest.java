package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.LogLines;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A command that was not carried out says what stood in its way. */
@Timeout(120)
class ObstaclesTest {

    @Nested
    class OnH2 extends Obstacles {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Obstacles {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    abstract static class Obstacles {

        private final TestDatabase database;

        Obstacles(TestDatabase database) {
            this.database = database;
        }

        @Test
        void aPoolWithoutAFreeConnectionIsNamedAndSoIsJoining() throws SQLException {
            try (HikariDataSource pool = pool(500);
                    JdbcBank bank = JdbcBank.builder(pool)
                            .timeout(Duration.ofSeconds(3))
                            .open()) {
                Account account = Lanes.open(bank, "1.00");
                try (Connection first = pool.getConnection();
                        Connection second = pool.getConnection()) {
                    assertThat(first).isNotEqualTo(second);
                    assertThatThrownBy(() -> account.deposit(Lanes.ONE))
                            .isExactlyInstanceOf(StorageException.class)
                            .hasMessageContaining("The host's pool has no free connection")
                            .hasMessageContaining("joining(connection)");
                }
                account.deposit(Lanes.ONE);
            }
        }

        @Test
        void aPoolThatWaitsForLongerThanThePatienceIsNamedWithTheSettingThatHelps() throws SQLException {
            try (HikariDataSource pool = pool(30_000);
                    JdbcBank bank = JdbcBank.builder(pool)
                            .timeout(Duration.ofSeconds(1))
                            .open()) {
                Account account = Lanes.open(bank, "1.00");
                List<Connection> taken = List.of(pool.getConnection(), pool.getConnection());
                assertThatThrownBy(() -> account.deposit(Lanes.ONE))
                        .isExactlyInstanceOf(StorageException.class)
                        .hasMessageContaining("The pool gave no connection to the database for")
                        .hasMessageContaining("See that it is up")
                        .hasMessageContaining("connection timeout below the bank's timeout");
                for (Connection connection : taken) {
                    connection.close();
                }
                Lanes.eventually(() -> bank.health().isRunning());
                account.deposit(Lanes.ONE);
            }
        }

        private HikariDataSource pool(long timeoutMillis) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(database.freshUrl());
            pool.setMaximumPoolSize(2);
            pool.setConnectionTimeout(timeoutMillis);
            return pool;
        }
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aDatabaseThatDoesNotAnswerIsToldToThoseBehindTheBatchThatHangs() {
        String url = TestDatabase.MYSQL.freshUrl();
        try (JdbcBank bank =
                        JdbcBank.builder(url).timeout(Duration.ofSeconds(4)).open();
                Stranger stranger = new Stranger(url)) {
            Account account = Lanes.open(bank, "1.00");
            stranger.execute("LOCK TABLES mf_transfer WRITE");
            try (LogLines log = new LogLines()) {
                assertHangs(bank, account);
                assertThat(log.with("lanes fails: The database does not answer"))
                        .hasSize(1);
            }
            stranger.execute("UNLOCK TABLES");
            Lanes.eventually(() -> bank.health().isRunning());
            account.deposit(Lanes.ONE);
        }
    }

    @Test
    @Tag(MySqlServer.TAG)
    void aServerThatHangsIsNamedAndIsUsedAgainWhenItGoesOn() throws Exception {
        try (CrashingServer server = startOrSkip();
                JdbcBank bank = JdbcBank.builder(server.url())
                        .timeout(Duration.ofSeconds(4))
                        .open();
                Stranger stranger = new Stranger(server.url())) {
            Account account = Lanes.open(bank, "1.00");
            stranger.execute("FLUSH TABLES WITH READ LOCK");
            assertHangs(bank, account);
            stranger.execute("UNLOCK TABLES");
            Lanes.eventually(() -> bank.health().isRunning());
            account.deposit(Lanes.ONE);

            long pid = pid(server.url());
            signal("-STOP", pid);
            try {
                assertHangs(bank, account);
            } finally {
                signal("-CONT", pid);
            }
            Lanes.eventually(() -> bank.health().isRunning());
            account.deposit(Lanes.ONE);
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    /** The first command shares in the batch that hangs; those after it find the lanes busy. */
    private static void assertHangs(JdbcBank bank, Account account) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(CompletableFuture.runAsync(() -> account.deposit(Lanes.ONE)));
        }
        List<Throwable> thrown = answers.stream()
                .map(answer ->
                        answer.handle((none, failure) -> failure.getCause()).join())
                .toList();
        assertThat(thrown).allSatisfy(failure -> {
            if (!(failure instanceof OutcomeUnknownException)) {
                assertThat(failure)
                        .isExactlyInstanceOf(StorageException.class)
                        .hasMessageContaining("The database has not answered for")
                        .hasMessageContaining("disk is not full");
            }
        });
        assertThatThrownBy(() -> account.deposit(Lanes.ONE))
                .isInstanceOf(StorageException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("More was asked"));
        assertThat(bank.health().failing()).isNotEmpty();
    }

    private static long pid(String url) throws SQLException, IOException {
        try (Stranger stranger = new Stranger(url)) {
            return Long.parseLong(Files.readString(Path.of(stranger.text("SELECT @@pid_file")))
                    .strip());
        }
    }

    private static void signal(String which, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", which, Long.toString(pid)).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static CrashingServer startOrSkip() {
        try {
            return CrashingServer.start();
        } catch (IllegalStateException e) {
            return Assumptions.abort("No server to stop: " + e.getMessage());
        }
    }
}
