package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Examines a database before it is used, and refuses one that could lose money. */
final class DatabaseInspector {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseInspector.class);

    private DatabaseInspector() {}

    /** Returns the dialect. Refuses an unknown product and an unsafe driver setting. Asks the driver only. */
    static Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String product = data.getDatabaseProductName();
        String version = data.getDatabaseProductVersion();
        DriverSettings.require(connection);
        if (H2Dialect.INSTANCE.isSpokenBy(product, version)) {
            return H2Dialect.INSTANCE;
        }
        Engine.ofVersion(version).refusal().ifPresent(DatabaseInspector::refuse);
        if (MySqlDialect.INSTANCE.isSpokenBy(product, version)) {
            return MySqlDialect.INSTANCE;
        }
        throw new StorageException(
                "This database is " + product + " " + version + ". Use MySQL 8.0.19 or later, or H2 2.2.220 or later.");
    }

    /** Returns the dialect, after a check of engine, session and server. Changes no setting. */
    static Dialect admit(Connection connection) throws SQLException {
        Dialect dialect = dialect(connection);
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        examine(Tx.own(connection, dialect, null));
        connection.rollback();
        connection.setAutoCommit(autoCommit);
        return dialect;
    }

    /** Refuses an engine, a session or a server on which money could be lost; warns of relaxed durability. */
    static void examine(Tx tx) {
        require(tx.place().complaints());
        tx.dialect().examineServer(tx);
        tx.dialect().requireTransactionalTables(tx);
    }

    /** Refuses an engine or a MySQL server on which money could be lost; warns of relaxed durability. */
    static void examineMySql(Tx tx) {
        require(complaints(tx, SessionSettings.OWN));
        Engine engine = Engine.of(tx);
        engine.refusal().ifPresent(DatabaseInspector::refuse);
        engine.warning().ifPresent(LOG::warn);
        require(complaints(tx, ServerSettings.REFUSED));
        if (!engine.keepsFilesItself()) {
            complaints(tx, ServerSettings.WARNED)
                    .forEach(complaint -> LOG.warn("The server may lose money: {}", complaint));
        }
    }

    /** Refuses the library's tables on MySQL where a transaction does not cover them. */
    static void requireInnoDb(Tx tx) {
        require(tables(tx));
    }

    private static List<String> complaints(Tx tx, List<Setting> settings) {
        return tx.query("SELECT " + Setting.columns(settings), row -> Setting.complaints(settings, row, 1))
                .get(0);
    }

    private static List<String> tables(Tx tx) {
        return tx.query(
                "SELECT table_name, engine FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'mf!_%' ESCAPE '!' AND engine "
                        + "<> 'InnoDB'",
                row -> "The table " + row.getString(1) + " is kept by " + row.getString(2)
                        + " and not by InnoDB. Convert it with ALTER TABLE " + row.getString(1) + " ENGINE = InnoDB.");
    }

    private static void require(List<String> complaints) {
        if (!complaints.isEmpty()) {
            refuse("The ledger cannot rely on this database: " + String.join(" ", complaints));
        }
    }

    private static void refuse(String reason) {
        throw new StorageException(reason);
    }
}
