package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.moneyflo.Account;
import com.moneyflo.ContentionException;
import com.moneyflo.Hold;
import com.moneyflo.HoldException;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bank tries again when another transaction holds its rows, and says so when its patience is over. */
@Tag(MySqlServer.TAG)
@Timeout(60)
class RetryTest {

    private static final Money TEN = Money.of("INR", "10.00");

    private final String url = TestDatabase.MYSQL.freshUrl();
    private final JdbcBank bank = JdbcBank.builder(
                    new PlainSource(url + "&sessionVariables=innodb_lock_wait_timeout=1"))
            .timeout(Duration.ofSeconds(3))
            .open();
    private final Account asha = open();
    private final Account ravi = open();

    @AfterEach
    void theLedgerIsSound() {
        assertThat(bank.verify().faults()).isEmpty();
        bank.close();
    }

    @Test
    void aDeadlockIsTriedAgainAndTheCallerNeverKnows() throws SQLException {
        asha.deposit(TEN);
        try (Connection other = DriverManager.getConnection(url)) {
            execute(other, "CREATE TABLE heavy (id INT PRIMARY KEY)");
            other.setAutoCommit(false);
            // MySQL spares the transaction that has written more, so it rolls back the bank's.
            execute(other, "INSERT INTO heavy VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9)");
            lock(other, ravi);
            CompletableFuture<Transfer> transfer = CompletableFuture.supplyAsync(
                    () -> asha.transfer(ravi.number(), TEN, IdempotencyKey.of("through")));
            waitUntilASessionWaits(other);
            lock(other, asha);
            other.rollback();
            assertThat(transfer.join())
                    .isEqualTo(bank.find(IdempotencyKey.of("through")).orElseThrow());
        }
    }

    @Test
    void whenPatienceIsOverTheCallerIsToldAndNothingWasChanged() throws SQLException {
        asha.deposit(TEN);
        try (Connection other = DriverManager.getConnection(url)) {
            other.setAutoCommit(false);
            lock(other, ravi);
            assertThatThrownBy(() -> asha.transfer(ravi.number(), TEN, IdempotencyKey.of("late")))
                    .isInstanceOf(ContentionException.class)
                    .hasMessageContaining("nothing was changed");
            other.rollback();
        }
        assertThat(bank.find(IdempotencyKey.of("late"))).isEmpty();
        assertThat(asha.balance().posted()).isEqualTo(TEN);
    }

    @Test
    void aHoldThatExpiresWhileItsCaptureWaitsIsNotCaptured() throws SQLException {
        TestClock clock = new TestClock();
        asha.deposit(TEN);
        try (JdbcBank patient = JdbcBank.builder(url).clock(clock).open();
                Connection other = DriverManager.getConnection(url)) {
            clock.advance(Duration.between(clock.instant(), Instant.now().plusSeconds(5)));
            Hold hold = patient.account(asha.number()).hold(TEN, Duration.ofSeconds(30));
            other.setAutoCommit(false);
            lock(other, asha);
            CompletableFuture<Throwable> capture = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> patient.capture(hold.id(), ravi.number())));
            waitUntilASessionWaits(other);
            clock.advance(Duration.ofSeconds(31));
            other.rollback();
            assertThat(capture.join()).isInstanceOf(HoldException.class).hasMessageContaining("has expired");
            assertThat(patient.account(asha.number()).balance().available()).isEqualTo(TEN);
        }
    }

    private Account open() {
        return bank.openAccount(bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
    }

    private static void lock(Connection connection, Account account) throws SQLException {
        execute(
                connection,
                "SELECT * FROM mf_account WHERE id = " + account.number().serial() + " FOR UPDATE");
    }

    private static void waitUntilASessionWaits(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT COUNT(*) FROM performance_schema.data_lock_waits")) {
                    waits = rows.next() && rows.getInt(1) > 0;
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
