package com.moneyflo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Money;
import com.moneyflo.StorageException;
import com.moneyflo.contract.TestDatabase;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the driver, and several servers under one URL. */
@Tag(MySqlServer.TAG)
class DriverSettingsTest {

    private static final Pattern URL = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/(\\w+)\\?(.*)");

    private final String url = TestDatabase.MYSQL.freshUrl();

    @ParameterizedTest
    @CsvSource({
        "autoReconnect, true",
        "autoReconnect, yes",
        "autoReconnectForPools, true",
        "databaseTerm, SCHEMA",
        "maxRows, 100",
        "maxAllowedPacket, 65535"
    })
    void aSettingUnderWhichTheLedgerDoesNotHoldIsRefusedWhereverItIsSet(String name, String value) throws SQLException {
        assertRefused(name, () -> JdbcBank.open(url + "&" + name + "=" + value));
        assertRefused(name, () -> JdbcBank.open(asAddress("(" + name + "=" + value + ")")));
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.addDataSourceProperty(name, value);
            assertRefused(name, () -> JdbcBank.builder(pool).open());
        }
        try (JdbcBank bank = JdbcBank.open(url);
                Connection connection = DriverManager.getConnection(url + "&" + name + "=" + value)) {
            connection.setAutoCommit(false);
            assertRefused(name, () -> bank.joining(connection));
        }
    }

    @Test
    void aDataSourcesPropertyIsSeen() throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        source.setAutoReconnect(true);
        assertRefused("autoReconnect", () -> JdbcBank.builder(source).open());
    }

    @Test
    void aDriverThatMayLeaveOutARollbackIsRefusedOnAHostsPoolAndSetRightOnOurOwn() {
        String lax = url + "&useLocalTransactionState=true&cacheServerConfiguration=true";
        assertRefused(
                "useLocalTransactionState",
                () -> JdbcBank.builder(new PlainSource(lax)).open());
        try (JdbcBank bank = JdbcBank.open(lax)) {
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allowMultiQueries=true&rewriteBatchedStatements=true&useAffectedRows=true",
                "jdbcCompliantTruncation=false&zeroDateTimeBehavior=CONVERT_TO_NULL&noDatetimeStringSync=true",
                "tinyInt1isBit=false&transformedBitIsBoolean=true&yearIsDateType=false&emulateLocators=true",
                "elideSetAutoCommits=true&useLocalSessionState=true&alwaysSendSetIsolation=false",
                "useCursorFetch=true&defaultFetchSize=2&useServerPrepStmts=true&treatUtilDateAsTimestamp=false",
                "blobsAreStrings=true&padCharsWithSpace=true&nullDatabaseMeansCurrent=true&pedantic=true",
                "dumpQueriesOnException=true&enablePacketDebug=true&includeInnodbStatusInDeadlockExceptions=true"
            })
    void harmlessSettingsAreAccepted(String settings) {
        try (JdbcBank bank =
                JdbcBank.builder(new PlainSource(url + "&" + settings)).open()) {
            OpeningTest.open(bank).deposit(Money.of("INR", "1.00"));
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://127.0.0.1:1,127.0.0.1:2,127.0.0.1:3/bank",
                "jdbc:mysql://[127.0.0.1:1,127.0.0.1:2]/bank",
                "jdbc:mysql://address=(host=127.0.0.1)(port=1),address=(host=127.0.0.1)(port=2)/bank",
                "jdbc:mysql://(host=127.0.0.1,port=1),(host=127.0.0.1,port=2)/bank",
                "jdbc:mysql:replication://127.0.0.1:1,127.0.0.1:2/bank",
                "jdbc:mysql:loadbalance://127.0.0.1:1,127.0.0.1:2/bank",
                "jdbc:mysql:loadbalance://127.0.0.1:1/bank",
                "jdbc:mysql+srv://_mysql._tcp.invalid/bank",
                "jdbc:mysql+srv:replication://_mysql._tcp.invalid/bank",
                "jdbc:mysql://db.invalid/bank?dnsSrv=true",
                "jdbc:mariadb:replication://127.0.0.1:1/bank",
                "jdbc:mariadb://127.0.0.1:1,127.0.0.1:2/bank"
            })
    void severalServersInOneUrlAreRefusedBeforeConnecting(String several) {
        assertThatThrownBy(() -> JdbcBank.open(several))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("several servers")
                .hasMessageContaining("Name the primary alone")
                .hasMessageNotContaining("127.0.0.1");
    }

    @Test
    void severalServersAreRefusedOnAHostsPoolThoughTheFirstIsThePrimary() throws IOException {
        Matcher parts = parts();
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String several = "jdbc:mysql://" + parts.group(1) + ":" + parts.group(2) + ",127.0.0.1:"
                    + unused.getLocalPort() + "/" + parts.group(3) + "?" + parts.group(4);
            assertThatThrownBy(() -> JdbcBank.builder(new PlainSource(several)).open())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("several servers");
        }
    }

    @Test
    void oneServerInAnyNotationIsAccepted() {
        try (JdbcBank bank = JdbcBank.open(asAddress(""))) {
            assertThat(bank.verify().faults()).isEmpty();
        }
    }

    @Test
    void anEngineThatAcceptsSkipLockedAndLocksNothingIsRefused() {
        assertThatThrownBy(() -> JdbcBank.builder(new PlainSource(url) {
                            @Override
                            public Connection getConnection() throws SQLException {
                                return lockingNothing(super.getConnection());
                            }
                        })
                        .open())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("SKIP LOCKED")
                .hasMessageContaining("Use MySQL");
    }

    @Test
    void aPoolOfOneOpensThoughNothingCanBeTriedOnASecondConnection() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(1);
            try (JdbcBank bank = JdbcBank.builder(pool).open()) {
                assertThat(bank.verify().faults()).isEmpty();
            }
        }
    }

    private static void assertRefused(String setting, ThrowingCallable open) {
        assertThatThrownBy(open).isInstanceOf(StorageException.class).hasMessageContaining(setting);
    }

    private Matcher parts() {
        Matcher parts = URL.matcher(url);
        assertThat(parts.matches()).as("the URL of the tests").isTrue();
        return parts;
    }

    private String asAddress(String settings) {
        Matcher parts = parts();
        return "jdbc:mysql://address=(host=" + parts.group(1) + ")(port=" + parts.group(2) + ")" + settings + "/"
                + parts.group(3) + "?" + parts.group(4);
    }

    /** As TiDB does. */
    private static Connection lockingNothing(Connection connection) {
        return proxy(Connection.class, connection, (proxy, method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return result instanceof Statement statement && method.getName().equals("createStatement")
                    ? proxy(Statement.class, statement, (self, verb, values) -> {
                        if (values != null && values[0] instanceof String sql) {
                            values[0] = sql.replace(" FOR UPDATE SKIP LOCKED", "");
                        }
                        return verb.invoke(statement, values);
                    })
                    : result;
        });
    }

    private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(), new Class<?>[] {type}, (p, m, a) -> {
                    try {
                        return handler.invoke(p, m, a);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
