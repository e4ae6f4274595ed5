package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;

/** The library's own connections, set up so that a transaction costs no round trip to begin. */
final class Pool {

    private static final int MOST_CONNECTIONS = 16;
    private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;

    private Pool() {}

    static HikariDataSource open(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("moneyflo");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (url.startsWith("jdbc:mysql:")) {
            mysql(config);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StorageException(
                    "The database at " + withoutSecrets(url) + " cannot be opened: " + reason(e) + ".", e);
        } catch (RuntimeException e) {
            throw new StorageException(
                    "There is no driver for " + withoutSecrets(url)
                            + ". Put com.mysql:mysql-connector-j or com.h2database:h2 on the class path, and begin the URL with jdbc:.",
                    e);
        }
    }

    /** A URL without anything that could be a password. */
    static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static void mysql(HikariConfig config) {
        config.addDataSourceProperty("connectTimeout", "5000");
        // Longer than a lock is waited for, so that a timeout here means a lost server.
        config.addDataSourceProperty("socketTimeout", "60000");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.setConnectionInitSql(
                "SET SESSION innodb_lock_wait_timeout = 5, sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')");
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = String.valueOf(cause.getMessage());
        return text.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
