package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The same, once the session suits the ledger too; nothing is changed on it. */
    static Dialect admit(Connection connection) throws SQLException {
        Dialect dialect = dialect(connection);
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Tx tx = Tx.own(connection, dialect, null);
        List<String> complaints = new ArrayList<>(tx.place().complaints());
        if (dialect == Dialect.MYSQL) {
            complaints.addAll(complaints(tx, SessionSettings.OWN));
        }
        require(complaints);
        connection.rollback();
        connection.setAutoCommit(autoCommit);
        return dialect;
    }

    /** Refuses a session or a server on which money could be lost; warns of relaxed durability. */
    static void examine(Tx tx) {
        require(tx.place().complaints());
        if (tx.dialect() == Dialect.MYSQL) {
            require(complaints(tx, ServerSettings.REFUSED));
            require(tables(tx));
            complaints(tx, ServerSettings.WARNED)
                    .forEach(complaint -> LOG.warn("The server may lose money: {}", complaint));
        }
    }

    private static List<String> complaints(Tx tx, List<Setting> settings) {
        return tx.query("SELECT " + Setting.columns(settings), row -> Setting.complaints(settings, row, 1))
                .get(0);
    }

    private static List<String> tables(Tx tx) {
        return tx.query(
                "SELECT table_name, engine FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'mf!_%' ESCAPE '!' AND engine <> 'InnoDB'",
                row -> "The table " + row.getString(1) + " is kept by " + row.getString(2)
                        + " and not by InnoDB. Convert it with ALTER TABLE " + row.getString(1) + " ENGINE = InnoDB.");
    }

    private static void require(List<String> complaints) {
        require(complaints.isEmpty(), "The ledger cannot rely on this database: " + String.join(" ", complaints));
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
}
