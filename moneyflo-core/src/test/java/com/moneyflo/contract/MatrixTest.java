package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.StorageException;
import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.CrashingServer;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb and every background job, wherever a host may open a bank. */
class MatrixTest {

    private static final String RECOMMENDED = "cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048"
            + "&useServerPrepStmts=true&useLocalSessionState=true&rewriteBatchedStatements=true"
            + "&cacheResultSetMetadata=true&cacheServerConfiguration=true&elideSetAutoCommits=true"
            + "&maintainTimeStats=false";

    private static final String HOSTILE_MODE = "ANSI_QUOTES,PAD_CHAR_TO_FULL_LENGTH,PIPES_AS_CONCAT,"
            + "HIGH_NOT_PRECEDENCE,IGNORE_SPACE,NO_AUTO_VALUE_ON_ZERO,REAL_AS_FLOAT,NO_UNSIGNED_SUBTRACTION,"
            + "TIME_TRUNCATE_FRACTIONAL,STRICT_ALL_TABLES";

    /**
     * The driver's settings that change how statements go to the server, and the settings that a session can start
     * with.
     */
    static Stream<String> anyConnections() {
        return Stream.of(
                "",
                "useServerPrepStmts=true",
                "useCursorFetch=true&defaultFetchSize=2",
                "useAffectedRows=true",
                "rewriteBatchedStatements=true",
                RECOMMENDED,
                "sessionVariables=sql_mode='" + HOSTILE_MODE
                        + "',time_zone='-09:30'&connectionTimeZone=America/St_Johns",
                "sessionVariables=transaction_isolation='SERIALIZABLE'",
                "sessionVariables=transaction_isolation='READ-UNCOMMITTED'");
    }

    @Tag(MySqlServer.TAG)
    @ParameterizedTest
    @MethodSource("anyConnections")
    void ownPoolsOnMySql(String parameters) throws SQLException {
        own(with(parameters));
    }

    @Tag(MySqlServer.TAG)
    @ParameterizedTest
    @MethodSource("anyConnections")
    void aHostsPoolOnMySql(String parameters) throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            hosts(pool, with(parameters));
        }
    }

    /** Settings that the library's own pools overrule, and that a host's connections are refused for. */
    @Tag(MySqlServer.TAG)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql_mode='NO_BACKSLASH_ESCAPES,ALLOW_INVALID_DATES'",
                "sql_safe_updates=1",
                "sql_select_limit=3",
                "max_join_size=100,sql_big_selects=0",
                "unique_checks=0"
            })
    void ownPoolsOverrule(String variables) throws SQLException {
        String url = with("");
        Everything.on(JdbcBank.builder(url + "&sessionVariables=" + variables), () -> DriverManager.getConnection(url));
    }

    @Tag(MySqlServer.TAG)
    @Test
    void aHostsPoolWithAutocommitOff() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setAutoCommit(false);
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            hosts(pool, with(""));
        }
    }

    @Tag(MySqlServer.TAG)
    @Test
    void aHostsPoolOfTwo() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setMaximumPoolSize(2);
            hosts(pool, with(""));
        }
    }

    @Tag(MySqlServer.TAG)
    @Test
    void aUserWithTheLeastRights() throws SQLException {
        String url = with("");
        JdbcBank.open(url).close();
        String database = url.replaceAll(".*/([^/?]+).*", "$1");
        String user = database.substring(0, 24);
        OutboxRows owner = new OutboxRows(url);
        owner.update("CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
        try {
            owner.update("GRANT SELECT, INSERT, UPDATE ON " + database + ".* TO '" + user + "'@'%'");
            for (String table : new String[] {"mf_notice", "mf_notice_trail", "mf_inbound"}) {
                owner.update("GRANT DELETE ON " + database + "." + table + " TO '" + user + "'@'%'");
            }
            String bare = url.replaceAll("\\?.*", "");
            Everything.on(
                    JdbcBank.builder(bare).credentials(user, ""), () -> DriverManager.getConnection(bare, user, ""));
        } finally {
            owner.update("DROP USER '" + user + "'@'%'");
        }
    }

    @Tag(MySqlServer.TAG)
    @Test
    void aServerWhoseDefaultsAreAllHostile() throws SQLException {
        CrashingServer server;
        try {
            server = CrashingServer.start(
                    "--sql-mode=" + HOSTILE_MODE.replace("STRICT_ALL_TABLES", "NO_BACKSLASH_ESCAPES"),
                    "--default-time-zone=-09:30",
                    "--character-set-server=latin1",
                    "--collation-server=latin1_german1_ci",
                    "--transaction-isolation=SERIALIZABLE",
                    "--completion-type=1",
                    "--max-join-size=100",
                    "--max-allowed-packet=1M",
                    "--innodb-autoinc-lock-mode=0",
                    "--auto-increment-increment=3",
                    "--explicit-defaults-for-timestamp=0",
                    "--init-connect=SET autocommit=0");
        } catch (IllegalStateException e) {
            Assumptions.abort(e.getMessage());
            return;
        }
        try (server) {
            // The library sets its own connections right; a host sets those that it lets the bank join.
            String hosts = server.url() + "&sessionVariables=sql_mode='STRICT_ALL_TABLES',sql_big_selects=1";
            Everything.on(JdbcBank.builder(server.url()), () -> DriverManager.getConnection(hosts));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";MODE=REGULAR",
                ";MODE=LEGACY",
                ";MODE=MySQL",
                ";MODE=MariaDB",
                ";MODE=PostgreSQL",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";DATABASE_TO_UPPER=FALSE",
                ";CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";IGNORECASE=TRUE",
                ";MODE=DB2",
                ";MODE=HSQLDB",
                ";TIME ZONE=Asia/Kathmandu"
            })
    void ownPoolsOnH2(String settings) throws SQLException {
        own(TestDatabase.H2.freshUrl() + settings);
    }

    /** These know no LIMIT. */
    @ParameterizedTest
    @ValueSource(strings = {"STRICT", "Oracle", "MSSQLServer", "Derby"})
    void modesOfH2InWhichStatementsAreNotUnderstoodAreNamed(String mode) {
        assertThatThrownBy(() -> JdbcBank.open(TestDatabase.H2.freshUrl() + ";MODE=" + mode))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("MODE is " + mode)
                .hasMessageContaining("REGULAR");
    }

    @ParameterizedTest
    @CsvSource({
        "OLD_INFORMATION_SCHEMA=TRUE, OLD_INFORMATION_SCHEMA is TRUE",
        "ALLOW_LITERALS=NONE, Set ALLOW_LITERALS ALL",
        "ALLOW_LITERALS=NUMBERS, Set ALLOW_LITERALS ALL"
    })
    void settingsOfH2UnderWhichStatementsAreNotUnderstoodAreNamed(String setting, String named) {
        assertThatThrownBy(() -> JdbcBank.open(TestDatabase.H2.freshUrl() + ";" + setting))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aHostsPoolOnH2() throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            hosts(pool, TestDatabase.H2.freshUrl());
        }
    }

    private static void own(String url) throws SQLException {
        Everything.on(JdbcBank.builder(url), () -> DriverManager.getConnection(url));
    }

    private static void hosts(HikariDataSource pool, String url) throws SQLException {
        pool.setJdbcUrl(url);
        BankBuilder builder = JdbcBank.builder(pool);
        Everything.on(builder, pool::getConnection);
    }

    private static String with(String parameters) {
        String url = MySqlServer.freshDatabaseUrl();
        return parameters.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + parameters;
    }
}
