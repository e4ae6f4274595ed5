package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.StatementPeriod;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notify.RecordingNotifier;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A source that hands out the connection of a transaction under way: what the host did there stays the host's. */
class BorrowedTest {

    @Nested
    class OnH2 extends Borrowed {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Borrowed {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    abstract static class Borrowed {
        private static final Money TEN = Money.of("INR", "10.00");

        private final String url;
        private final HikariDataSource pool = new HikariDataSource();
        private final JdbcTemplate outside;
        private JdbcTemplate host;
        private TransactionTemplate transaction;
        private DataSource proxy;

        Borrowed(TestDatabase database) {
            url = database.freshUrl();
            pool.setJdbcUrl(url);
            pool.setMinimumIdle(1);
            outside = new JdbcTemplate(new PlainSource(url));
            outside.execute("CREATE TABLE orders (id INT PRIMARY KEY)");
        }

        @AfterEach
        void closePool() {
            pool.close();
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void everyVerbIsRefusedInATransactionAndLeavesItToTheHost(boolean autoCommit) {
            pool.setAutoCommit(autoCommit);
            use(TransactionAwareDataSourceProxy::new);
            try (JdbcBank bank = JdbcBank.builder(proxy).inboundMessages(true).open()) {
                Account account = account(bank);
                Account other = account(bank);
                account.deposit(TEN);
                Map<String, ThrowingCallable> verbs = verbs(bank, account);
                int id = 0;
                for (boolean commit : new boolean[] {true, false}) {
                    for (Map.Entry<String, ThrowingCallable> verb : verbs.entrySet()) {
                        inTransaction(++id, commit, verb.getKey(), verb.getValue());
                    }
                    // Commands in the lanes have connections of their own, apart from those that this thread has open.
                    within(++id, commit, () -> account.transfer(other.number(), Money.of("INR", "1.00")));
                }
                assertThat(account.state().status()).hasToString("OPEN");
                assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "8.00"));
                assertThat(bank.verify().faults()).isEmpty();
            }
        }

        @Test
        void openingInATransactionIsRefusedAndLeavesItToTheHost() {
            use(TransactionAwareDataSourceProxy::new);
            for (boolean commit : new boolean[] {true, false}) {
                inTransaction(
                        commit ? 1 : 2,
                        commit,
                        "open",
                        () -> JdbcBank.builder(proxy).open());
            }
            assertThat(outside.queryForObject("SELECT COUNT(*) FROM orders", Integer.class))
                    .isEqualTo(2);
        }

        @Test
        void textsAndOrdersInTheBackgroundLeaveTheHostsTransactionAlone() throws InterruptedException {
            use(TransactionAwareDataSourceProxy::new);
            RecordingNotifier texts = new RecordingNotifier();
            try (JdbcBank bank = JdbcBank.builder(proxy)
                    .notifier(texts)
                    .standingOrders(StandingOrderOptions.in(ZoneOffset.UTC))
                    .open()) {
                Account account = account(bank);
                account.deposit(TEN);
                for (boolean commit : new boolean[] {true, false}) {
                    within(commit ? 1 : 2, commit, () -> {
                        account.deposit(TEN);
                        // The transaction's own thread may not ask the bank, so another one does.
                        Thread asking = new Thread(() -> bank.notices().awaitSettled(Duration.ofSeconds(20)));
                        asking.start();
                        asking.join();
                    });
                }
                assertThat(texts.messages()).hasSize(4);
            }
        }

        @Test
        void aProxyThatFetchesItsConnectionLateIsTheBanksOwn() {
            use(LazyConnectionDataSourceProxy::new);
            try (JdbcBank bank = JdbcBank.builder(proxy).open()) {
                Account account = account(bank);
                within(1, true, account::freeze);
                within(2, false, account::unfreeze);
                assertThat(account.state().status()).hasToString("OPEN");
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void aSourceOfOneConnectionIsRefusedAtOpen(boolean suppressClose) throws SQLException {
            Connection connection = DriverManager.getConnection(url);
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, suppressClose);
            assertThatThrownBy(() -> JdbcBank.builder(single).open()).hasMessageContaining("joining");
            connection.close();
        }

        @Test
        @SuppressWarnings("ThreadLocalUsage") // as such sources hold it
        void aSourceThatLendsEachThreadItsOnlyConnectionIsRefusedInATransaction() throws SQLException {
            ThreadLocal<Connection> lent = new ThreadLocal<>();
            DataSource source = new PlainSource(url) {
                @Override
                public Connection getConnection() throws SQLException {
                    return lent.get() == null ? super.getConnection() : lent.get();
                }
            };
            try (JdbcBank bank = JdbcBank.builder(source).open();
                    Connection mine = DriverManager.getConnection(url)) {
                Account account = account(bank);
                mine.setAutoCommit(false);
                new JdbcTemplate(new SingleConnectionDataSource(mine, true)).update("INSERT INTO orders VALUES (1)");
                lent.set(mine);
                assertThatThrownBy(account::freeze).isInstanceOf(IllegalStateException.class);
                lent.remove();
                assertThat(mine.isClosed()).isFalse();
                mine.commit();
                assertThat(has(1)).isTrue();
            }
        }

        private Map<String, ThrowingCallable> verbs(JdbcBank bank, Account account) {
            var customer = account.state().customer().orElseThrow();
            return Map.ofEntries(
                    Map.entry("register", () -> account(bank)),
                    Map.entry("openAccount", () -> bank.openAccount(customer, "INR")),
                    Map.entry("internalAccount", () -> bank.internalAccount(InternalAccount.named("fees"), "INR")),
                    Map.entry("customer", () -> bank.customer(customer)),
                    Map.entry("changePhone", () -> bank.changePhone(customer, "+919876543210")),
                    Map.entry("accounts", () -> bank.accounts().toList()),
                    Map.entry("find", () -> bank.find(IdempotencyKey.of("k"))),
                    Map.entry("verify", bank::verify),
                    Map.entry("notices", () -> bank.notices().counts()),
                    Map.entry("purge", () -> bank.notices().purge(Duration.ofDays(1))),
                    Map.entry("consent", () -> bank.inbound().consent("SM0", "+919876543210", true)),
                    Map.entry("state", account::state),
                    Map.entry("balance", account::balance),
                    Map.entry("statement", () -> account.statement(StatementPeriod.all())),
                    Map.entry("holds", account::holds),
                    Map.entry("freeze", account::freeze),
                    Map.entry("freezeDebits", account::freezeDebits),
                    Map.entry("close", account::close),
                    Map.entry("overdraft", () -> account.overdraft(TEN)),
                    Map.entry("lowBalanceThreshold", () -> account.lowBalanceThreshold(TEN)));
        }

        private void use(UnaryOperator<DataSource> wrapping) {
            proxy = wrapping.apply(pool);
            host = new JdbcTemplate(proxy);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(proxy));
        }

        private void inTransaction(int id, boolean commit, String name, ThrowingCallable refused) {
            within(
                    id,
                    commit,
                    () -> assertThatThrownBy(refused)
                            .as(name)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("joining"));
        }

        /** The host writes a row before and after; both are there if it commits, and neither if it rolls back. */
        private void within(int id, boolean commit, ThrowingCallable work) {
            transaction.executeWithoutResult(status -> {
                host.update("INSERT INTO orders VALUES (?)", 1_000 + id);
                try {
                    work.call();
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
                assertThat(has(1_000 + id)).isFalse();
                host.update("INSERT INTO orders VALUES (?)", 2_000 + id);
                if (!commit) {
                    status.setRollbackOnly();
                }
            });
            assertThat(has(1_000 + id)).isEqualTo(commit);
            assertThat(has(2_000 + id)).isEqualTo(commit);
        }

        private boolean has(int id) {
            return outside.queryForObject("SELECT COUNT(*) FROM orders WHERE id = ?", Integer.class, id) == 1;
        }

        private static Account account(JdbcBank bank) {
            return bank.openAccount(
                    bank.register(NewCustomer.named("Asha", "Rao")
                                    .phone("+910000000001")
                                    .notificationsEnabled(true))
                            .id(),
                    "INR");
        }
    }
}
