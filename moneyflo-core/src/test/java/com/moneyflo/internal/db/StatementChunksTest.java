package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.contract.TestDatabase;
import com.moneyflo.testing.MySqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many rows on a host's connection: they are cut to what a statement can hold, and are still written all or none. */
class StatementChunksTest {

    private static final int MANY = 33_000;

    @Nested
    class OnH2 extends Cut {
        OnH2() throws SQLException {
            super(H2Dialect.INSTANCE, TestDatabase.H2.freshUrl());
        }
    }

    @Nested
    @Tag(MySqlServer.TAG)
    class OnMySql extends Cut {
        OnMySql() throws SQLException {
            super(
                    MySqlDialect.INSTANCE,
                    TestDatabase.MYSQL.freshUrl() + "&useServerPrepStmts=true&maxAllowedPacket=" + (1 << 20));
        }
    }

    abstract static class Cut {
        private final Dialect dialect;
        private final String url;

        Cut(Dialect dialect, String url) throws SQLException {
            this.dialect = dialect;
            this.url = url;
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE cut (id BIGINT PRIMARY KEY, amount BIGINT)");
            }
        }

        @Test
        void rowsAreInsertedAndChangedThoughOneStatementCannotHoldThem() throws SQLException {
            try (Connection connection = begin()) {
                Tx tx = Tx.hosts(connection, dialect, null);
                tx.insertAll("INSERT INTO cut (id, amount) VALUES", rows(MANY, 1));
                tx.updateAll("cut", List.of(new Column("id", "BIGINT"), new Column("amount", "BIGINT")), rows(MANY, 2));
                assertThat(sum(tx)).isEqualTo(2L * MANY);
            }
        }

        @Test
        void aRowThatIsRefusedTakesThoseBeforeItWithIt() throws SQLException {
            List<@Nullable Object[]> rows = rows(MANY, 1);
            rows.add(rows.get(0));
            try (Connection connection = begin()) {
                Tx tx = Tx.hosts(connection, dialect, null);
                assertThatThrownBy(() -> tx.insertAll("INSERT INTO cut (id, amount) VALUES", rows))
                        .isInstanceOfSatisfying(
                                SqlFailure.class,
                                failure -> assertThat(failure.kind()).isEqualTo(SqlFailure.Kind.DUPLICATE));
                assertThat(sum(tx)).isZero();
            }
        }

        private Connection begin() throws SQLException {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            return connection;
        }

        private static long sum(Tx tx) {
            return tx.query("SELECT COALESCE(SUM(amount), 0) FROM cut", row -> row.getLong(1))
                    .get(0);
        }

        private static List<@Nullable Object[]> rows(int count, long amount) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (long id = 1; id <= count; id++) {
                rows.add(new @Nullable Object[] {id, amount});
            }
            return rows;
        }
    }
}
