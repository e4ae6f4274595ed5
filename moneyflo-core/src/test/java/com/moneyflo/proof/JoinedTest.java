package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.moneyflo.Account;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.Result;
import com.moneyflo.RetryTransactionException;
import com.moneyflo.StatementPeriod;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.contract.TestClock;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that moves in the host's own transaction. */
class JoinedTest {

    @Nested
    class OnH2 extends Joined {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    @Tag("smoke")
    class OnMySql extends JoinedOnMySql {}

    abstract static class Joined {
        static final Money TEN = Money.of("INR", "10.00");

        final TestDatabase database;
        final String url;
        JdbcBank bank;
        Account asha;
        Account ravi;
        Connection host;

        Joined(TestDatabase database) {
            this.database = database;
            this.url = database.freshUrl();
        }

        @BeforeEach
        void openBankAndTransaction() throws SQLException {
            bank = JdbcBank.open(url);
            asha = open(bank);
            ravi = open(bank);
            asha.deposit(Money.of("INR", "100.00"));
            host = DriverManager.getConnection(url);
            execute(host, "CREATE TABLE IF NOT EXISTS orders (id INT PRIMARY KEY)");
            host.setAutoCommit(false);
        }

        @AfterEach
        void theLedgerIsSound() throws SQLException {
            host.close();
            assertThat(bank.verify().faults()).isEmpty();
            bank.close();
        }

        @Test
        void theMoneyMovesWhenTheHostCommits() throws SQLException {
            execute(host, "INSERT INTO orders VALUES (1)");
            Transfer receipt = bank.joining(host)
                    .account(asha.number())
                    .transfer(ravi.number(), TEN, IdempotencyKey.of("order-1"));
            assertThat(bank.find(receipt.id())).isEmpty();
            host.commit();

            assertThat(bank.find(IdempotencyKey.of("order-1"))).contains(receipt);
            assertThat(ravi.balance().posted()).isEqualTo(TEN);
            assertThat(host.isClosed()).isFalse();
        }

        @Test
        void aRollbackLeavesNoTraceNotEvenOfTheKey() throws SQLException {
            execute(host, "INSERT INTO orders VALUES (2)");
            BankOperations joined = bank.joining(host);
            joined.account(asha.number()).transfer(ravi.number(), TEN, IdempotencyKey.of("order-2"));
            assertThat(joined.account(ravi.number()).balance().posted()).isEqualTo(TEN);
            host.rollback();

            assertThat(bank.find(IdempotencyKey.of("order-2"))).isEmpty();
            assertThat(ravi.balance().posted()).isEqualTo(Money.of("INR", "0.00"));
            asha.deposit(TEN, IdempotencyKey.of("order-2"));
            assertThat(asha.balance().posted()).isEqualTo(Money.of("INR", "110.00"));
        }

        @Test
        void aRefusalIsOnRecordOnlyIfTheHostCommits() throws SQLException {
            Money much = Money.of("INR", "1000.00");
            BankOperations joined = bank.joining(host);
            assertThatThrownBy(() ->
                            joined.account(asha.number()).transfer(ravi.number(), much, IdempotencyKey.of("much")))
                    .isInstanceOf(InsufficientFundsException.class);
            host.rollback();
            assertThat(bank.find(IdempotencyKey.of("much"))).isEmpty();
        }

        @Test
        void accountsOpenedInTheTransactionCanBePaidInItAndVanishWithIt() throws SQLException {
            BankOperations joined = bank.joining(host);
            Account yen = joined.openAccount(
                    joined.register(NewCustomer.named("Yuki", "Sato")).id(), "JPY");
            yen.deposit(Money.of("JPY", "500"));
            assertThat(yen.balance().posted()).isEqualTo(Money.of("JPY", "500"));
            host.rollback();

            Account again = bank.openAccount(
                    bank.register(NewCustomer.named("Yuki", "Sato")).id(), "JPY");
            again.deposit(Money.of("JPY", "7"));
            assertThat(again.balance().posted()).isEqualTo(Money.of("JPY", "7"));
        }

        @Test
        void theHostsSavepointsAreLeftAloneUnderAnyName() throws SQLException {
            execute(host, "INSERT INTO orders VALUES (3)");
            Savepoint mine = host.setSavepoint("moneyflo");
            execute(host, "INSERT INTO orders VALUES (4)");
            bank.joining(host).account(asha.number()).deposit(TEN);
            host.rollback(mine);
            host.commit();
            try (Statement statement = host.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT id FROM orders")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(3);
                assertThat(rows.next()).isFalse();
            }
            assertThat(asha.balance().posted()).isEqualTo(Money.of("INR", "100.00"));
        }

        @Test
        void aConnectionInAutocommitModeIsRefused() throws SQLException {
            host.setAutoCommit(true);
            assertThatThrownBy(() -> bank.joining(host))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }

        @Test
        void aClosedConnectionIsRefused() throws SQLException {
            host.close();
            assertThatThrownBy(() -> bank.joining(host))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }

        @Test
        void aClosedBankMovesNothingInAHostsTransactionEither() {
            BankOperations joined = bank.joining(host);
            bank.close();
            assertThatThrownBy(() -> joined.account(asha.number()).deposit(TEN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            bank = JdbcBank.open(url);
        }

        @Test
        void aTransactionThatEndedInAutocommitIsRefused() throws SQLException {
            BankOperations joined = bank.joining(host);
            host.setAutoCommit(true);
            assertThatThrownBy(() -> joined.account(asha.number()).deposit(TEN))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aConnectionToAnotherDatabaseIsRefused() throws SQLException {
            try (Connection elsewhere = DriverManager.getConnection(database.freshUrl())) {
                elsewhere.setAutoCommit(false);
                assertThatThrownBy(() -> bank.joining(elsewhere))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("same database");
            }
        }

        static Account open(JdbcBank bank) {
            return bank.openAccount(
                    bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        }

        static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** Cases that only a server with MySQL's default isolation and deadlock detection shows. */
    abstract static class JoinedOnMySql extends Joined {
        JoinedOnMySql() {
            super(TestDatabase.MYSQL);
        }

        @Test
        void anOldSnapshotOfTheHostsHidesNoHoldAndNoKey() throws SQLException {
            try (Statement statement = host.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
                assertThat(rows.next()).isTrue();
            }
            Hold hold = asha.hold(TEN, Duration.ofDays(1));
            Hold held = asha.hold(TEN, Duration.ofDays(1), IdempotencyKey.of("held"));
            Transfer first = asha.transfer(ravi.number(), TEN, IdempotencyKey.of("taken"));

            BankOperations joined = bank.joining(host);
            assertThat(joined.account(asha.number()).transfer(ravi.number(), TEN, IdempotencyKey.of("taken")))
                    .isEqualTo(first);
            joined.capture(hold.id(), ravi.number());
            assertThat(joined.reverse(first.id()).legs()).hasSize(2);
            assertThat(joined.account(asha.number()).hold(TEN, Duration.ofDays(1), IdempotencyKey.of("held")))
                    .isEqualTo(held);
            host.commit();
            assertThat(ravi.balance().posted()).isEqualTo(TEN);
        }

        @Test
        void whatAHostIsShownFitsTogetherThoughItsSnapshotIsOld() throws SQLException {
            try (Statement statement = host.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
                assertThat(rows.next()).isTrue();
            }
            asha.deposit(TEN);
            Hold released = asha.hold(TEN, Duration.ofDays(1));
            asha.hold(TEN, Duration.ofDays(1));
            bank.release(released.id());

            Account seen = bank.joining(host).account(asha.number());
            seen.deposit(TEN);
            assertThat(seen.balance().available()).isEqualTo(Money.of("INR", "110.00"));
            var statement = seen.statement(StatementPeriod.all());
            assertThat(statement.lines())
                    .hasSize((int) statement.size())
                    .last()
                    .satisfies(last -> assertThat(last.balance()).isEqualTo(statement.closing()));
            assertThat(seen.balanceAt(Instant.EPOCH)).isEqualTo(Money.of("INR", "0.00"));
            Account opened =
                    bank.joining(host).openAccount(asha.state().customer().orElseThrow(), "INR");
            assertThat(opened.balance().posted()).isEqualTo(Money.of("INR", "0.00"));
            host.rollback();
        }

        @Test
        void aHostAtRepeatableReadThatReversesOrEndsAHoldStopsNoStranger() throws SQLException {
            Account cy = open(bank);
            Account dee = open(bank);
            cy.deposit(TEN);
            Transfer last = asha.transfer(ravi.number(), TEN);
            BankOperations joined = bank.joining(host);
            joined.reverse(last.id());
            joined.account(asha.number()).hold(TEN, Duration.ofDays(1));

            cy.transfer(dee.number(), Money.of("INR", "4.00"));
            dee.hold(Money.of("INR", "1.00"), Duration.ofDays(1));
            host.commit();
            assertThat(dee.balance().available()).isEqualTo(Money.of("INR", "3.00"));
        }

        @Test
        void aHoldThatExpiredSinceTheHostsSnapshotReservesNothingThere() throws SQLException {
            bank.close();
            TestClock clock = new TestClock();
            clock.advance(Duration.between(clock.instant(), Instant.now().plusSeconds(60)));
            bank = JdbcBank.builder(url).clock(clock).open();
            try (Statement statement = host.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM orders")) {
                assertThat(rows.next()).isTrue();
            }
            Hold hold = bank.account(asha.number()).hold(Money.of("INR", "100.00"), Duration.ofSeconds(30));
            clock.advance(Duration.ofSeconds(31));

            BankOperations joined = bank.joining(host);
            assertThat(joined.account(asha.number()).balance().available()).isEqualTo(Money.of("INR", "100.00"));
            assertThatThrownBy(() -> joined.capture(hold.id(), ravi.number())).hasMessageContaining("has expired");
            joined.account(asha.number()).transfer(ravi.number(), TEN);
            host.commit();
            assertThat(bank.account(asha.number()).balance().available()).isEqualTo(Money.of("INR", "90.00"));
        }

        @Test
        void hostsThatLookAndThenPayWaitForEachOther() throws Exception {
            try (Connection other = DriverManager.getConnection(url)) {
                other.setAutoCommit(false);
                BankOperations first = bank.joining(host);
                BankOperations second = bank.joining(other);
                first.account(asha.number()).balance();
                CompletableFuture<Transfer> waiting = CompletableFuture.supplyAsync(() -> {
                    second.account(asha.number()).balance();
                    return second.account(asha.number()).transfer(ravi.number(), TEN);
                });
                first.account(asha.number()).transfer(ravi.number(), TEN);
                host.commit();
                waiting.join();
                other.commit();
            }
            assertThat(ravi.balance().posted()).isEqualTo(Money.of("INR", "20.00"));
        }

        @Test
        void aHostAtRepeatableReadThatReadsAStatementStopsNoStranger() throws SQLException {
            Account cy = open(bank);
            Account dee = open(bank);
            Account eve = open(bank);
            dee.deposit(TEN);
            assertThat(bank.joining(host)
                            .account(dee.number())
                            .statement(StatementPeriod.all())
                            .lines())
                    .hasSize(1);
            asha.transfer(eve.number(), TEN);
            asha.transfer(cy.number(), TEN);
            asha.hold(TEN, Duration.ofDays(1));
            host.rollback();
        }

        @Test
        void aReadOnlyConnectionIsRefusedInWords() throws SQLException {
            host.setReadOnly(true);
            assertThatThrownBy(() -> bank.joining(host))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction_read_only")
                    .hasMessageContaining("ask the bank itself");
        }

        @ParameterizedTest
        @ValueSource(strings = {"START TRANSACTION READ ONLY", "SET TRANSACTION READ ONLY"})
        void whatCannotBeDoneInAReadOnlyTransactionIsToldInWords(String begin) throws SQLException {
            execute(host, begin);
            Account seen = bank.joining(host).account(asha.number());
            for (ThrowingCallable verb :
                    List.<ThrowingCallable>of(() -> seen.deposit(TEN), seen::freeze, seen::balance)) {
                assertThatThrownBy(verb).isInstanceOf(StorageException.class).hasMessageContaining("read-only");
            }
            host.rollback();
        }

        @Test
        void aListOfManyLegsIsCutToWhatTheHostsConnectionTakes() throws SQLException {
            try (Connection narrow =
                    DriverManager.getConnection(url + "&useServerPrepStmts=true&maxAllowedPacket=" + (1 << 20))) {
                narrow.setAutoCommit(false);
                Money paisa = Money.of("INR", "0.01");
                Posting.Builder posting = Posting.builder();
                for (int leg = 0; leg < 500; leg++) {
                    posting.debit(asha.number(), paisa).credit(ravi.number(), paisa);
                }
                Command command = Command.post(posting.build());
                assertThat(bank.joining(narrow).post(Collections.nCopies(15, command)))
                        .allSatisfy(Result::orThrow);
                narrow.commit();
            }
            assertThat(ravi.balance().posted()).isEqualTo(Money.of("INR", "75.00"));
        }

        @Test
        void aConnectionThatWouldChangeTextsIsRefused() throws SQLException {
            try (Connection narrow = DriverManager.getConnection(url + "&characterEncoding=latin1")) {
                narrow.setAutoCommit(false);
                assertThatThrownBy(() -> bank.joining(narrow))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("latin1")
                        .hasMessageContaining("utf8mb4");
            }
        }

        @Test
        void aConnectionWithoutADatabaseIsRefused() throws SQLException {
            try (Connection nowhere = DriverManager.getConnection(url.replaceAll("/[^/?]+\\?", "/?"))) {
                nowhere.setAutoCommit(false);
                assertThatThrownBy(() -> bank.joining(nowhere))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("no database");
            }
        }

        @Test
        void aDeadlockIsForTheHostToRetry() throws SQLException {
            try (Connection other = DriverManager.getConnection(url)) {
                other.setAutoCommit(false);
                Account cy = open(bank);
                Account dee = open(bank);
                cy.deposit(TEN);
                bank.joining(host).account(asha.number()).transfer(ravi.number(), TEN);
                bank.joining(other).account(cy.number()).transfer(dee.number(), TEN);

                CompletableFuture<Throwable> first = CompletableFuture.supplyAsync(() -> catchThrowable(
                        () -> bank.joining(host).account(cy.number()).deposit(TEN)));
                Throwable second = catchThrowable(
                        () -> bank.joining(other).account(asha.number()).deposit(TEN));
                if (second != null) {
                    other.rollback();
                }
                Throwable met = second != null ? second : first.join();
                assertThat(met).isInstanceOf(RetryTransactionException.class).hasMessageContaining("run it again");
                if (second == null) {
                    other.rollback();
                }
                first.join();
                host.rollback();
            }
        }

        @Test
        void aHostThatCommitsAfterALockTimeoutCommitsNoHalfTransfer() throws SQLException {
            try (Connection other = DriverManager.getConnection(url)) {
                other.setAutoCommit(false);
                execute(
                        other,
                        "SELECT * FROM mf_account WHERE id = " + ravi.number().serial() + " FOR UPDATE");
                execute(host, "SET SESSION innodb_lock_wait_timeout = 1");
                BankOperations joined = bank.joining(host);
                execute(host, "INSERT INTO orders VALUES (3)");
                assertThatThrownBy(() ->
                                joined.account(asha.number()).transfer(ravi.number(), TEN, IdempotencyKey.of("late")))
                        .isInstanceOf(RetryTransactionException.class);
                host.commit();
                other.rollback();
            }
            assertThat(bank.find(IdempotencyKey.of("late"))).isEmpty();
            assertThat(asha.balance().posted()).isEqualTo(Money.of("INR", "100.00"));
        }
    }
}
