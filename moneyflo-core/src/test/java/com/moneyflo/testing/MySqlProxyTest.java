package com.moneyflo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.testing.Fate.Decision;
import com.moneyflo.testing.Fate.Step;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxy cuts where it was told to. */
@Tag(MySqlServer.TAG)
class MySqlProxyTest {

    private static final Set<Step> TOLD = EnumSet.of(Step.AFTER_ANSWER);
    private static final Set<Step> OBEYED = EnumSet.of(Step.BEFORE_ANSWER, Step.IN_ANSWER, Step.AFTER_ANSWER);
    private static final Set<Step> NOT_HEARD = EnumSet.of(Step.BEFORE_REQUEST, Step.IN_REQUEST);

    private final String url = MySqlServer.freshDatabaseUrl();

    @ParameterizedTest
    @EnumSource
    void aCommitIsCutWhereItWasAskedFor(Step step) throws SQLException, IOException {
        try (MySqlProxy proxy = MySqlProxy.before(url);
                Connection direct = DriverManager.getConnection(url);
                Connection cut = DriverManager.getConnection(proxy.url())) {
            execute(direct, "CREATE TABLE t (id INT)");
            cut.setAutoCommit(false);
            proxy.fate(request -> request.commits() ? Decision.cut(step, true) : Decision.PASS);
            execute(cut, "INSERT INTO t VALUES (1)");
            if (TOLD.contains(step)) {
                cut.commit();
            } else {
                assertThatThrownBy(cut::commit).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> execute(cut, "SELECT 1")).isInstanceOf(SQLException.class);
            if (OBEYED.contains(step)) {
                assertThat(rows(direct)).isEqualTo(1);
            } else if (NOT_HEARD.contains(step)) {
                assertThat(rows(direct)).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_ANSWER", "IN_ANSWER", "AFTER_ANSWER"})
    void theAnswerToManyStatementsIsOne(Step step) throws SQLException, IOException {
        try (MySqlProxy proxy = MySqlProxy.before(url);
                Connection direct = DriverManager.getConnection(url);
                Connection cut = DriverManager.getConnection(proxy.url() + "&allowMultiQueries=true")) {
            execute(direct, "CREATE TABLE t (id INT)");
            proxy.fate(request -> request.commits() ? Decision.cut(step, false) : Decision.PASS);
            String all = "BEGIN; INSERT INTO t VALUES (1); SELECT id, id FROM t; COMMIT";
            if (TOLD.contains(step)) {
                execute(cut, all);
            } else {
                assertThatThrownBy(() -> execute(cut, all)).isInstanceOf(SQLException.class);
            }
            if (TOLD.contains(step)) {
                assertThat(rows(direct)).isEqualTo(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM t")) {
            row.next();
            return row.getInt(1);
        }
    }
}
