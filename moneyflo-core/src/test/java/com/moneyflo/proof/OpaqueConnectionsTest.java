package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections behind a wrapper of the host's that shows nothing of the driver: what the host did on one that is lent
 * stays the host's.
 */
class OpaqueConnectionsTest {

    @Nested
    class OnH2 extends Opaque {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Opaque {
        OnMySql() {
            super(TestDatabase.MYSQL);
        }
    }

    /** A wrapper's answer to the question what it wraps. */
    enum Answer {
        NO,
        THROWS,
        UNKNOWN_METHOD
    }

    abstract static class Opaque {
        private static final Money TEN = Money.of("INR", "10.00");

        private final HikariDataSource pool = new HikariDataSource();
        private final JdbcTemplate outside;

        @SuppressWarnings("ThreadLocalUsage") // as such sources hold it
        private final ThreadLocal<Connection> lent = new ThreadLocal<>();

        Opaque(TestDatabase database) {
            String url = database.freshUrl();
            pool.setJdbcUrl(url);
            outside = new JdbcTemplate(new PlainSource(url));
            outside.execute("CREATE TABLE orders (id INT PRIMARY KEY)");
        }

        @AfterEach
        void closePool() {
            pool.close();
        }

        @ParameterizedTest
        @CsvSource({"NO, false", "THROWS, false", "UNKNOWN_METHOD, false", "NO, true"})
        void aLentConnectionIsRefusedAndLeftToSpringsTransaction(Answer answer, boolean autoCommit) {
            pool.setAutoCommit(autoCommit);
            DataSource proxy = new TransactionAwareDataSourceProxy(opaque(answer));
            JdbcTemplate host = new JdbcTemplate(proxy);
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(proxy));
            refuses(
                    proxy,
                    (commit, work) -> transaction.executeWithoutResult(status -> {
                        work.accept(sql -> host.update(sql));
                        if (!commit) {
                            status.setRollbackOnly();
                        }
                    }));
        }

        @ParameterizedTest
        @CsvSource({"NO, false", "NO, true"})
        void aLentConnectionThatOnlySeemsClosedIsRefusedAndLeftToItsThread(Answer answer, boolean autoCommit) {
            pool.setAutoCommit(autoCommit);
            DataSource own = opaque(answer);
            DataSource bound = source(() -> lent.get() == null ? own.getConnection() : unclosable(lent.get()));
            refuses(bound, (commit, work) -> {
                try (Connection mine = own.getConnection()) {
                    mine.setAutoCommit(false);
                    lent.set(mine);
                    work.accept(sql -> mine.createStatement().executeUpdate(sql));
                    lent.remove();
                    if (commit) {
                        mine.commit();
                    } else {
                        mine.rollback();
                    }
                    mine.setAutoCommit(autoCommit);
                }
            });
        }

        private void refuses(DataSource source, Transactions hosts) {
            try (JdbcBank bank = JdbcBank.builder(source).open()) {
                Account account = open(bank);
                account.deposit(TEN);
                Map<String, ThrowingCallable> verbs = Map.of(
                        "balance",
                        account::balance,
                        "freezeDebits",
                        account::freezeDebits,
                        "register",
                        () -> open(bank),
                        "find",
                        () -> bank.find(IdempotencyKey.of("k")),
                        "verify",
                        bank::verify,
                        "open",
                        () -> JdbcBank.builder(source).open());
                int id = 0;
                for (boolean commit : new boolean[] {true, false}) {
                    for (Map.Entry<String, ThrowingCallable> verb : verbs.entrySet()) {
                        int row = ++id;
                        within(
                                hosts,
                                commit,
                                row,
                                () -> assertThatThrownBy(verb.getValue())
                                        .as(verb.getKey())
                                        .isInstanceOf(IllegalStateException.class)
                                        .hasMessageContaining("joining"));
                    }
                    within(hosts, commit, ++id, () -> account.deposit(TEN));
                }
                assertThat(account.balance().posted()).isEqualTo(Money.of("INR", "30.00"));
                assertThat(bank.verify().faults()).isEmpty();
            }
        }

        /** The host's row is there if the host commits, and not if it rolls back. */
        private void within(Transactions hosts, boolean commit, int id, ThrowingCallable call) {
            try {
                hosts.run(commit, statements -> {
                    try {
                        statements.update("INSERT INTO orders VALUES (" + id + ")");
                        call.call();
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                });
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            assertThat(outside.queryForObject("SELECT COUNT(*) FROM orders WHERE id = ?", Integer.class, id))
                    .isEqualTo(commit ? 1 : 0);
        }

        private DataSource opaque(Answer answer) {
            return source(() -> wrapped(pool.getConnection(), answer));
        }

        private static Account open(JdbcBank bank) {
            return bank.openAccount(
                    bank.register(NewCustomer.named("Asha", "Rao")).id(), "INR");
        }
    }

    /** A host runs a transaction of its own with this. */
    @FunctionalInterface
    interface Transactions {
        void run(boolean commit, java.util.function.Consumer<Statements> work) throws SQLException;
    }

    /** A host changes a row in its transaction with this. */
    @FunctionalInterface
    interface Statements {
        void update(String sql) throws SQLException;
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Source {
        Connection get() throws SQLException;
    }

    private static DataSource source(Source connections) {
        return new PlainSource("") {
            @Override
            public Connection getConnection() throws SQLException {
                return connections.get();
            }
        };
    }

    private static Connection wrapped(Connection connection, Answer answer) {
        return proxy(connection, (name, arguments) -> {
            if (!name.equals("isWrapperFor")) {
                return null;
            }
            return switch (answer) {
                case NO -> false;
                case THROWS -> throw new SQLException("nothing to unwrap");
                case UNKNOWN_METHOD -> throw new AbstractMethodError("isWrapperFor");
            };
        });
    }

    private static Connection unclosable(Connection connection) {
        AtomicBoolean closed = new AtomicBoolean();
        return proxy(connection, (name, arguments) -> switch (name) {
            case "close" -> {
                closed.set(true);
                yield "closed";
            }
            case "isClosed" -> closed.get();
            default -> null;
        });
    }

    /** A wrapper's own answer; null for a call that it passes on. */
    @FunctionalInterface
    interface Own {
        Object answer(String name, Object[] arguments) throws Throwable;
    }

    private static Connection proxy(Connection connection, Own own) {
        return (Connection) Proxy.newProxyInstance(
                OpaqueConnectionsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    Object answer = own.answer(method.getName(), arguments);
                    if (answer != null) {
                        return method.getReturnType() == void.class ? null : answer;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
