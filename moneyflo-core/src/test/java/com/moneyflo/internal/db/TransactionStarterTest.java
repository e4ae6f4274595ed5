package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The isolation level of the bank's own transactions, on pools whose driver remembers one level while the session has
 * another. That happens with {@code useLocalSessionState=true}, which HikariCP recommends, and a pool that sets the
 * level by SQL.
 */
@Tag(MySqlServer.TAG)
class TransactionStarterTest {

    private static final String LOCAL_STATE = "&useLocalSessionState=true";

    @ParameterizedTest
    @CsvSource({
        "READ_COMMITTED, REPEATABLE-READ",
        "READ_COMMITTED, SERIALIZABLE",
        "REPEATABLE_READ, READ-UNCOMMITTED",
        "REPEATABLE_READ, READ-COMMITTED"
    })
    void transactionSeesWhatOthersCommitMeanwhile(String remembered, String real) throws SQLException {
        try (HikariDataSource pool = pool(remembered, real);
                TransactionScope session = sessions(pool).begin()) {
            assertThat(count(session.connection())).isZero();
            insert(pool);
            assertThat(count(session.connection())).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({"REPEATABLE_READ, READ-COMMITTED", "REPEATABLE_READ, READ-UNCOMMITTED", "READ_COMMITTED, SERIALIZABLE"})
    void snapshotSeesOneMoment(String remembered, String real) throws SQLException {
        try (HikariDataSource pool = pool(remembered, real);
                TransactionScope session = sessions(pool).beginSnapshot()) {
            assertThat(count(session.connection())).isZero();
            insert(pool);
            assertThat(count(session.connection())).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"REPEATABLE_READ, READ-COMMITTED", "READ_COMMITTED, REPEATABLE-READ"})
    void connectionGoesBackAtTheLevelItCameWith(String remembered, String real) throws SQLException {
        try (HikariDataSource pool = pool(remembered, real)) {
            TransactionStarter sessions = sessions(pool);
            sessions.begin().close();
            sessions.beginSnapshot().close();
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT @@session.transaction_isolation")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(real);
            }
        }
    }

    private static TransactionStarter sessions(HikariDataSource pool) throws SQLException {
        return TransactionStarter.of(pool, connection -> {}, MySqlDialect.INSTANCE, new HealthBoard().part("database"));
    }

    /** With an empty table of the test's own. */
    private static HikariDataSource pool(String remembered, String real) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(MySqlServer.freshDatabaseUrl() + LOCAL_STATE);
        config.setMaximumPoolSize(2);
        config.setTransactionIsolation("TRANSACTION_" + remembered);
        config.setConnectionInitSql("SET SESSION transaction_isolation = '" + real + "'");
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE seen (id INT PRIMARY KEY)");
        }
        return pool;
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM seen")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO seen VALUES (1)");
        }
    }
}
