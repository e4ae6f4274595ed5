package com.moneyflo.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.internal.db.SqlFailure.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error's code becomes a kind, words for callers, and no value. */
class DatabaseProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1114 | HY000 | The table 'mf_entry' is full                      | disk of the database is full
            1021 | HY000 | Disk full (/tmp); waiting                         | disk of the database is full
            1026 | HY000 | Error writing file 'binlog' (28 - No space left)  | disk of the database is full
            1030 | HY000 | Got error 28 - 'No space left' from storage engine| disk of the database is full
            3    | HY000 | Error writing file (OS errno 28)                  | disk of the database is full
            1041 | HY000 | Out of memory                                     | out of memory
            1037 | HY001 | Out of memory; restart server                     | out of memory
            1040 | 08004 | Too many connections                              | max_connections
            1203 | 42000 | User has already more than connections            | max_connections
            1226 | 42000 | User has exceeded the resource                    | max_connections
            1045 | 28000 | Access denied for user                            | password
            1044 | 42000 | Access denied for user to database                | Grant SELECT
            1142 | 42000 | UPDATE command denied                             | Grant SELECT
            1143 | 42000 | UPDATE command denied for column                  | Grant SELECT
            1146 | 42S02 | Table 'x.mf_entry' doesn't exist                  | table or column of the bank is missing
            1054 | 42S22 | Unknown column 'texts'                            | table or column of the bank is missing
            1049 | 42000 | Unknown database                                  | Name it in the URL
            1046 | 3D000 | No database selected                              | Name it in the URL
            1290 | HY000 | running with the --read-only option               | Connect to the primary
            1836 | HY000 | Running in read-only mode                         | Connect to the primary
            1792 | 25006 | Cannot execute statement in a READ ONLY transaction | Connect to the primary
            0    | S1009 | Connection is read-only. Queries leading to data modification are not allowed | primary
            3032 | HY000 | The server is currently in offline mode           | taken offline
            1153 | 08S01 | Got a packet bigger than 'max_allowed_packet'     | max_allowed_packet
            3024 | HY000 | maximum statement execution time exceeded         | max_execution_time
            1317 | 70100 | Query execution was interrupted                   | broke a statement off
            1175 | HY000 | You are using safe update mode                    | sql_safe_updates
            1104 | 42000 | The SELECT would examine more than MAX_JOIN_SIZE  | sql_big_selects
            """)
    void whatHappenedAndWhatToDoIsSaid(int code, String state, String text, String said) {
        SqlFailure failure = MySqlDialect.INSTANCE.failure(new SQLException(text, state, code));
        assertThat(failure.exception("tried once"))
                .hasMessageContaining(said)
                .hasMessageContaining("error " + code)
                .hasMessageContaining("nothing was changed")
                .hasMessageNotContaining("refused a statement");
        assertThat(failure.explanation()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1105 | HY000 | vttablet: rpc error: code = Unavailable: primary is not serving              | CONNECTION
            1105 | HY000 | target: bank.0.primary: reparent operation in progress                        | CONNECTION
            1317 | 70100 | vttablet: rpc error: code = Aborted desc = transaction 17: ended at           | CONNECTION
            1317 | 70100 | VT10002: atomic distributed transaction not allowed: semi-sync is not         | OTHER
            1105 | HY000 | VT13001: [BUG] %T in a derived table                                          | OTHER
            1317 | 70100 | vttablet: Row count exceeded 10000                                            | OTHER
            1792 | 25006 | Cannot execute statement in a READ ONLY transaction                           | CONNECTION
            0    | S1009 | Connection is read-only. Queries leading to data modification are not allowed | CONNECTION
            0    | S1009 | Cannot determine value type from string 'secret'                              | OTHER
            0    | 08003 | No operations allowed after connection closed.                                | CONNECTION
            1146 | 42S02 | Table 'x.mf_entry' doesn't exist                                              | OTHER
            """)
    void sessionsThatAreOfNoUseAnyMoreAreTold(int code, String state, String text, Kind kind) {
        assertThat(MySqlDialect.INSTANCE
                        .failure(new SQLException(text, state, code))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aSessionThatLeadsToAnotherDatabaseIsEnded() {
        assertThat(MySqlDialect.INSTANCE
                        .failure(new SQLException("no such table", "42S02", 1146))
                        .endsSession())
                .isTrue();
        assertThat(MySqlDialect.INSTANCE
                        .failure(new SQLException("too long", "22001", 1406))
                        .endsSession())
                .isFalse();
    }

    @Test
    void whatThePoolWrapsIsFound() {
        SQLException server = new SQLException("Too many connections", "08004", 1040);
        SqlFailure failure = MySqlDialect.INSTANCE
                .failure(new SQLTransientConnectionException("moneyflo - Connection is not available", "08004", server))
                .noConnection();
        assertThat(failure.exception("tried once")).hasMessageContaining("takes no more connections");
    }

    @ParameterizedTest
    @CsvSource({"1062, 23000", "1406, 22001", "1213, 40001", "1105, HY000", "0, 08S01", "0, S1009", "1064, 42000"})
    void noTextOfADriverReachesACallerOrALog(int code, String state) {
        SQLException inner = new SQLException("value 'secret-memo'", state, code);
        SQLException e = new SQLException(
                "BindVars: {memo: \"secret-memo\"}", state, code, new IllegalStateException("secret-memo", inner));
        e.setNextException(inner);
        e.addSuppressed(inner);
        SqlFailure failure = MySqlDialect.INSTANCE.failure(e);
        for (Throwable told : new Throwable[] {failure, failure.exception("tried once"), failure.inDoubt()}) {
            StringWriter trace = new StringWriter();
            told.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("secret");
        }
        assertThat(failure.explanation()).doesNotContain("secret");
    }

    @Test
    void whatTheNetworkSaidStays() {
        SQLException e = new SQLException("lost", "08S01", 0, new SocketTimeoutException("Read timed out"));
        assertThat(MySqlDialect.INSTANCE.failure(e).exception("tried once"))
                .hasRootCauseInstanceOf(SocketTimeoutException.class)
                .hasRootCauseMessage("Read timed out");
    }
}
