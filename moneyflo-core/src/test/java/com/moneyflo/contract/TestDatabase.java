package com.moneyflo.contract;

import com.moneyflo.jdbc.BankBuilder;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.testing.MySqlServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Where the contract is tested, and the one bank on each that its tests share; each test has accounts of its own on it.
 */
public enum TestDatabase {
    H2 {
        @Override
        public String freshUrl() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    MYSQL {
        @Override
        public String freshUrl() {
            return MySqlServer.freshDatabaseUrl();
        }
    },
    /** Sessions far from UTC and from the JVM's zone, with a half-hour in the offset. */
    MYSQL_ABROAD {
        @Override
        public String freshUrl() {
            return with("sessionVariables=time_zone='-09:30'&connectionTimeZone=Asia/Kathmandu");
        }
    },
    /**
     * A host's pool with the ten settings that HikariCP's wiki recommends for MySQL, server-side prepared statements
     * among them, and with rows counted only where they change.
     */
    MYSQL_PREPARED {
        @Override
        public String freshUrl() {
            return with("cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048&useServerPrepStmts=true"
                    + "&useLocalSessionState=true&rewriteBatchedStatements=true&cacheResultSetMetadata=true"
                    + "&cacheServerConfiguration=true&elideSetAutoCommits=true&maintainTimeStats=false"
                    + "&useAffectedRows=true");
        }

        @Override
        BankBuilder builder(String url) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMinimumIdle(1);
            return JdbcBank.builder(new HikariDataSource(config));
        }
    };

    private static final Map<TestDatabase, SharedBank> SHARED = new EnumMap<>(TestDatabase.class);

    /** An empty database. */
    public abstract String freshUrl();

    BankBuilder builder(String url) {
        return JdbcBank.builder(url);
    }

    private static String with(String parameters) {
        String url = MySqlServer.freshDatabaseUrl();
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }

    /** The bank all contract tests on this database share. */
    public SharedBank shared() {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(this, database -> new SharedBank(database, database.freshUrl()));
        }
    }

    /** A bank, the clock it goes by, and where it is. */
    public static final class SharedBank {
        final String url;
        final TestClock clock = new TestClock();
        final JdbcBank bank;

        SharedBank(TestDatabase database, String url) {
            this.url = url;
            this.bank = database.builder(url).clock(clock).inboundMessages(true).open();
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }
}
