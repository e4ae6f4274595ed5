package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library's own connections, set up so that a transaction costs no round trip to begin. */
final class Pool {

    private static final Map<String, String> DRIVERS =
            Map.of("jdbc:mysql:", "com.mysql.cj.jdbc.Driver", "jdbc:h2:", "org.h2.Driver");

    static final int MAX_CONNECTIONS = 16;
    private static final int MAX_LANES = 8;
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;
    private static final int LOCK_WAIT_SECONDS = 5;
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int LANES_LOCK_WAIT_SECONDS = 1;
    private static final int LANES_TIMEOUT_MILLIS = 15_000;
    private static final int KEEPALIVE_MILLIS = 30_000;

    /**
     * The settings of each connection, whatever the server's defaults and the URL are. Of sql_mode they keep the parts
     * that the driver has read and relies on.
     */
    private static final String SESSION = String.join(
            ", ",
            "wait_timeout = 90",
            "unique_checks = 1",
            "sql_mode = CONCAT('STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION',"
                    + " IF(@@sql_mode LIKE '%NO!_BACKSLASH!_ESCAPES%' ESCAPE '!', ',NO_BACKSLASH_ESCAPES', ''),"
                    + " IF(@@sql_mode LIKE '%ANSI!_QUOTES%' ESCAPE '!', ',ANSI_QUOTES', ''))",
            "sql_select_limit = 18446744073709551615",
            "sql_big_selects = 1",
            "sql_safe_updates = 0",
            "sql_auto_is_null = 0",
            "max_execution_time = 0",
            "range_optimizer_max_mem_size = 0",
            "timestamp = DEFAULT",
            "completion_type = 0",
            "transaction_isolation = 'READ-COMMITTED'",
            "transaction_read_only = 0");

    private Pool() {}

    /**
     * Connections to MySQL that take several statements at once. All values that are sent on them are hexadecimal
     * literals or numbers.
     */
    static HikariDataSource bursting(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = config("moneyflo-lanes", url, user, password);
        config.setMaximumPoolSize(MAX_LANES);
        // Connects in the background: the ordinary pool is open, so the database can be reached.
        config.setInitializationFailTimeout(-1);
        mysql(config, LANES_LOCK_WAIT_SECONDS, LANES_TIMEOUT_MILLIS);
        config.addDataSourceProperty("allowMultiQueries", "true");
        // Prepared, the locking read of a batch takes two thirds of the time, and it has few sizes.
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSqlLimit", "16384");
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        driver(url).ifPresent(config::setDriverClassName);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        return config;
    }

    /** Finds the driver by name: an uber jar may have lost the service file that the driver manager reads. */
    private static Optional<String> driver(String url) {
        return DRIVERS.entrySet().stream()
                .filter(driver -> url.startsWith(driver.getKey()))
                .map(Map.Entry::getValue)
                .filter(Pool::isThere)
                .findFirst();
    }

    private static boolean isThere(String driver) {
        try {
            Class.forName(driver, false, HikariConfig.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static HikariDataSource open(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = config("moneyflo", url, user, password);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        if (url.startsWith("jdbc:mysql:")) {
            mysql(config, LOCK_WAIT_SECONDS, TIMEOUT_MILLIS);
        } else {
            // An embedded database in memory lives as long as its last connection.
            config.setMaxLifetime(0);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw mayHoldSecret(url) ? unreadable(url) : unreachable(url, e);
        } catch (RuntimeException e) {
            // Its cause would quote the URL.
            throw mayHoldSecret(url) ? unreadable(url) : noDriver(url);
        }
    }

    /** Before its path a URL can hold a password. Then the driver's messages may quote it. */
    private static boolean mayHoldSecret(String url) {
        return url.contains("@") || url.contains("(");
    }

    private static StorageException unreadable(String url) {
        return new StorageException("The database at " + url.replaceAll("^((?:jdbc:)?\\w*).*", "$1:…")
                + " cannot be opened. See that it is up; give credentials apart from the URL to be told more.");
    }

    private static StorageException unreachable(String url, RuntimeException e) {
        return new StorageException(
                "The database at " + withoutParameters(url) + " cannot be opened: " + reason(e) + ".", e);
    }

    private static StorageException noDriver(String url) {
        return new StorageException("There is no driver for " + withoutParameters(url)
                + ". Put com.mysql:mysql-connector-j or com.h2database:h2 on the class path, and begin the URL "
                + "with jdbc:."
                + " An uber jar has to merge the files under META-INF/services.");
    }

    private static String withoutParameters(String url) {
        return url.replaceAll("[?;].*", "");
    }

    private static void mysql(HikariConfig config, int lockWaitSeconds, int timeoutMillis) {
        // A client that is cut off in a transaction leaves its rows locked until the server ends the session. So
        // wait_timeout is short, and idle connections are kept alive.
        config.setKeepaliveTime(KEEPALIVE_MILLIS);
        config.addDataSourceProperty("connectTimeout", "5000");
        // Longer than the lock timeout, so that a timeout here means a lost server.
        config.addDataSourceProperty("socketTimeout", String.valueOf(timeoutMillis));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        config.addDataSourceProperty("useLocalTransactionState", "false");
        // The driver must know each session's own sql_mode, by which it writes texts.
        config.addDataSourceProperty("cacheServerConfiguration", "false");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.setConnectionInitSql("SET SESSION " + SESSION + ", innodb_lock_wait_timeout = " + lockWaitSeconds);
    }

    /** The driver's message, and that of its deepest cause. */
    private static String reason(Throwable failure) {
        Throwable driver = failure;
        while (!(driver instanceof SQLException) && driver.getCause() != null) {
            driver = driver.getCause();
        }
        Throwable bottom = driver;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        String first = firstLine(driver);
        String last = firstLine(bottom);
        return first.contains(last) ? first : first + " (" + last + ")";
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }
}
