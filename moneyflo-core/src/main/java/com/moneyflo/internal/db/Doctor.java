package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a database before money is put on it, and refuses what could lose some. */
final class Doctor {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)[?&;](autoReconnect|autoReconnectForPools)=(true|1|yes|on)");
    private static final Pattern SPREAD = Pattern.compile("(?i)jdbc:mysql:(replication|loadbalance):.*");

    private Doctor() {}

    /** Which dialect this is; refuses a product or a driver setting that is not understood. */
    static Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String product = data.getDatabaseProductName();
        String version = data.getDatabaseProductVersion();
        refuseUrl(String.valueOf(data.getURL()));
        if ("H2".equals(product) && atLeast(version, 2_002_220L)) {
            return Dialect.H2;
        }
        if ("MySQL".equals(product)
                && !version.toLowerCase(Locale.ROOT).contains("mariadb")
                && atLeast(version, 8_000_019L)) {
            return Dialect.MYSQL;
        }
        throw new StorageException(
                "This database is " + product + " " + version + ". Use MySQL 8.0.19 or later, or H2 2.2.220 or later.");
    }

    /** Refuses a server that is read-only, keeps a table outside of InnoDB, or would cut a number to fit; warns of relaxed durability. */
    static void examine(Tx tx) {
        if (tx.dialect() == Dialect.MYSQL) {
            Server server = tx.query(Server.SQL, Server::of).get(0);
            require(!server.readOnly, "The server is read-only. Connect to the primary.");
            require(
                    server.sqlMode.contains("STRICT_ALL_TABLES") || server.sqlMode.contains("STRICT_TRANS_TABLES"),
                    "The session's sql_mode is not strict, so numbers could be cut to fit. Add STRICT_ALL_TABLES to it.");
            require(
                    tx.place().keepsTexts(),
                    "The session's characters are not utf8mb4, so texts would be changed on their way. Set characterEncoding=UTF-8.");
            require(
                    !server.statementBinlog,
                    "The server's binlog_format is STATEMENT, which cannot replicate READ COMMITTED. Set it to ROW.");
            List<String> foreign = tx.query(
                    "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = DATABASE() AND table_name LIKE 'mf!_%' ESCAPE '!' AND engine <> 'InnoDB'",
                    row -> row.getString(1));
            require(
                    foreign.isEmpty(),
                    "These tables are not InnoDB: " + foreign + ". Convert them with ALTER TABLE … ENGINE = InnoDB.");
            if (!server.durable) {
                LOG.warn(
                        "The server may lose acknowledged money in a crash: set innodb_flush_log_at_trx_commit = 1 and sync_binlog = 1.");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new StorageException(otherwise);
        }
    }

    private static void refuseUrl(String url) {
        Matcher forbidden = FORBIDDEN.matcher(url);
        if (forbidden.find()) {
            throw new StorageException("The JDBC URL says " + forbidden.group(1)
                    + ", which would run the second half of a transfer on a new session. Take it out.");
        }
        require(
                !url.contains("databaseTerm=SCHEMA"),
                "The JDBC URL says databaseTerm=SCHEMA, under which tables are not found. Take it out.");
        require(
                !SPREAD.matcher(url).matches(),
                "The JDBC URL spreads connections over several servers, some of them read-only. Name the primary alone.");
    }

    private static boolean atLeast(String version, long least) {
        Matcher parts = VERSION.matcher(version);
        return parts.find()
                && Integer.parseInt(parts.group(1)) * 1_000_000L
                                + Integer.parseInt(parts.group(2)) * 1_000L
                                + Integer.parseInt(parts.group(3))
                        >= least;
    }

    /** What a MySQL server says of itself. */
    private record Server(boolean readOnly, String sqlMode, boolean statementBinlog, boolean durable) {

        private static final String SQL = "SELECT @@global.read_only OR @@global.super_read_only, @@session.sql_mode,"
                + " @@global.log_bin = 1 AND @@session.binlog_format = 'STATEMENT',"
                + " @@global.innodb_flush_log_at_trx_commit = 1 AND (@@global.log_bin = 0 OR @@global.sync_binlog = 1)";

        private static Server of(java.sql.ResultSet row) throws SQLException {
            @Nullable String mode = row.getString(2);
            return new Server(row.getBoolean(1), String.valueOf(mode), row.getBoolean(3), row.getBoolean(4));
        }
    }
}
