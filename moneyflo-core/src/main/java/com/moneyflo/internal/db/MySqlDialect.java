package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** MySQL 8.0.19 and later. Stateless. */
final class MySqlDialect extends Dialect {

    static final MySqlDialect INSTANCE = new MySqlDialect();

    private MySqlDialect() {
        super("MySQL", 8_000_019L, '`');
    }

    @Override
    public String now() {
        return "COALESCE(CAST(? AS SIGNED), TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6)))";
    }

    /** Null lets the server's clock speak. */
    @Override
    @Nullable
    Long clockReading() {
        return null;
    }

    /** Without the hint MySQL scans a small table and locks all of it. */
    @Override
    public String by(String index) {
        return "FORCE INDEX (" + index + ")";
    }

    /** A plain DELETE would scan the table, and wait for every transaction that holds a row of it. */
    @Override
    public String delete(String table, Column key, int values) {
        return MultiRowUpdate.delete(table, key, values);
    }

    @Override
    String updateById(String table, List<Column> columns, int rows) {
        return MultiRowUpdate.update(table, columns, rows);
    }

    @Override
    String forUpdatePastSnapshot() {
        return " FOR UPDATE";
    }

    @Override
    String forSharePastSnapshot() {
        return " FOR SHARE";
    }

    @Override
    Map<String, String> ddl() {
        return Map.of(
                "table_options",
                        "ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET = utf8mb4 COLLATE = "
                                + "utf8mb4_0900_bin",
                "numbered", "AUTO_INCREMENT",
                "numbered_from", "AUTO_INCREMENT = 100001",
                "index", "INDEX",
                "index_of", "");
    }

    /** The limit is there because a session's sql_select_limit may be 0. */
    @Override
    String place() {
        return "SELECT CONCAT(COALESCE(DATABASE(), 'no database'), ' on ', @@server_uuid, IF(@@global.read_only, ', "
                + "read-only', '')), CONVERT(x'" + SessionInfo.PROBE_HEX + "' USING utf8mb4), @@timestamp, "
                + Setting.columns(SessionSettings.ANY) + " LIMIT 1";
    }

    @Override
    List<Setting> sessionSettings() {
        return SessionSettings.ANY;
    }

    @Override
    List<String> schemaSettings() {
        return SchemaSession.MYSQL_SETTINGS;
    }

    @Override
    boolean hasNamedLocks() {
        return true;
    }

    @Override
    Optional<String> tableUsersQuery() {
        return Optional.of(MigrationFailure.MYSQL_HOLDERS);
    }

    @Override
    void examineServer(Tx tx) {
        DatabaseInspector.examineMySql(tx);
    }

    @Override
    void requireTransactionalTables(Tx tx) {
        DatabaseInspector.requireInnoDb(tx);
    }

    @Override
    void requireRowLocks(DataSource source, DataSource others) throws SQLException {
        SkipLocked.require(source, others);
    }

    @Override
    int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    String isolateOneTransaction(int isolation) {
        return "SET TRANSACTION ISOLATION LEVEL "
                + (isolation == Connection.TRANSACTION_READ_COMMITTED ? "READ COMMITTED" : "REPEATABLE READ");
    }

    /** Asks the server: a driver may remember another level. */
    @Override
    boolean isReadCommitted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@session.transaction_isolation")) {
            row.next();
            return row.getString(1).equals("READ-COMMITTED");
        }
    }

    @Override
    boolean isTransactionOpen(Connection connection) throws SQLException {
        return OpenTransaction.isOnMySql(connection);
    }

    @Override
    boolean commitsEachStatement(Connection connection) {
        StatusFlags flags = StatusFlags.of(connection);
        return flags != null && flags.autocommit();
    }

    @Override
    SqlFailure.Kind kind(SQLException e) {
        return ErrorKinds.ofMySql(e);
    }
}
