package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one database says differently from the other, and nothing else. */
public enum Dialect {
    /** MySQL 8.0.19 and later. */
    MYSQL(
            "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))",
            "CONCAT(COALESCE(DATABASE(), 'no database'), ' on ', @@server_uuid, IF(@@global.read_only, ', read-only', '')),"
                    + " CONVERT(x'" + Place.PROBE_HEX + "' USING utf8mb4), "
                    + Setting.columns(SessionSettings.ANY),
            Connection.TRANSACTION_REPEATABLE_READ) {
        @Override
        String updateById(String table, List<Column> columns, int rows) {
            return ManyRows.update(table, columns, rows);
        }

        @Override
        Map<String, String> ddl() {
            return Map.of(
                    "table_options",
                            "ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_0900_bin",
                    "numbered", "AUTO_INCREMENT",
                    "numbered_from", "AUTO_INCREMENT = 100001",
                    "index", "INDEX",
                    "index_of", "");
        }

        @Override
        SqlFailure.Kind kind(SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (e.getErrorCode() == 1062) {
                return SqlFailure.Kind.DUPLICATE;
            }
            // 3572 a lock that was not to be waited for, 1205 lock wait, 1213 deadlock, 1180 and 3101 lost
            // certification in a group: all of them definite
            // rollbacks.
            if (Set.of(3572, 1205, 1213, 1180, 3101).contains(e.getErrorCode())) {
                return SqlFailure.Kind.TRANSIENT;
            }
            // 1053 server shutdown, 3100 group hook, 1290 and 1836 no longer the primary; 3, 1026, 1181 and 1598 a log
            // that cannot be written, which may take the server down with the COMMIT already in it.
            boolean gone = state.startsWith("08")
                    || Set.of(1053, 3100, 1290, 1836, 3, 1026, 1181, 1598).contains(e.getErrorCode());
            return gone ? SqlFailure.Kind.CONNECTION : SqlFailure.Kind.OTHER;
        }
    },
    /** H2 2.2.220 and later, which can skip locked rows; embedded or served. */
    H2(
            "",
            "COALESCE(DATABASE_PATH(), DATABASE()) || ' ' || CURRENT_SCHEMA, CAST(? AS VARCHAR), "
                    + Setting.columns(SessionSettings.H2),
            6) { // org.h2.engine.Constants.TRANSACTION_SNAPSHOT, which JDBC has no name for
        @Override
        String updateById(String table, List<Column> columns, int rows) {
            String typed = columns.stream()
                    .map(c -> "CAST(? AS " + c.type() + ")")
                    .collect(Collectors.joining(", ", "(", ")"));
            return "MERGE INTO " + table + " t USING (VALUES " + Placeholders.repeated(typed, rows)
                    + ") v (" + names(columns) + ") ON t.id = v.id WHEN MATCHED THEN UPDATE SET "
                    + assignments(columns);
        }

        @Override
        Map<String, String> ddl() {
            // H2 has no other index within CREATE TABLE.
            return Map.of(
                    "table_options", "",
                    "numbered", "AUTO_INCREMENT(100001)",
                    "numbered_from", "",
                    "index", "CONSTRAINT",
                    "index_of", "UNIQUE");
        }

        @Override
        SqlFailure.Kind kind(SQLException e) {
            return switch (e.getErrorCode()) {
                case 23505 -> SqlFailure.Kind.DUPLICATE;
                case 40001, 50200, 90131 -> SqlFailure.Kind.TRANSIENT;
                case 90007, 90067, 90098, 90121, 90135 -> SqlFailure.Kind.CONNECTION;
                default ->
                    String.valueOf(e.getSQLState()).startsWith("08")
                            ? SqlFailure.Kind.CONNECTION
                            : SqlFailure.Kind.OTHER;
            };
        }
    };

    private final String databaseClock;
    private final String place;
    private final int snapshotIsolation;

    Dialect(String databaseClock, String place, int snapshotIsolation) {
        this.databaseClock = databaseClock;
        this.place = "SELECT " + place;
        this.snapshotIsolation = snapshotIsolation;
    }

    /** An expression for the time in {@link Micros}; it takes {@link Tx#clockReading()} as its one value. */
    public String now() {
        return this == MYSQL ? "COALESCE(CAST(? AS SIGNED), " + databaseClock + ")" : "CAST(? AS BIGINT)";
    }

    /**
     * A hint, after a table's name, to go by its primary key, so that a locking read touches no row but those named: left alone, MySQL scans
     * a small table and locks all of it.
     */
    public String byPrimaryKey() {
        return by("PRIMARY");
    }

    /** The same for another index. */
    public String by(String index) {
        return this == MYSQL ? "FORCE INDEX (" + index + ")" : "";
    }

    /**
     * Deletes rows by so many values of their primary key's first column. MySQL, left alone, would scan the table, and wait for whoever holds
     * any row of it.
     */
    public String delete(String table, Column key, int values) {
        return this == MYSQL
                ? ManyRows.delete(table, key, values)
                : "DELETE FROM " + table + " WHERE " + key.name() + " IN (" + Placeholders.list(values) + ")";
    }

    /**
     * One statement that sets columns of many rows, each row found by its {@code id}, the first column; it adds no row. Takes the
     * values row by row.
     */
    abstract String updateById(String table, List<Column> columns, int rows);

    /** Names in single quotes become names in the quotes of this database. */
    String quoted(String sql) {
        return sql.replace('\'', this == MYSQL ? '`' : '"');
    }

    /** What the scripts say differently. */
    abstract Map<String, String> ddl();

    /**
     * What to bind to {@link #now()} where nobody overrules the clock: null lets MySQL's speak. H2's stands still within a transaction,
     * and where it is embedded the JVM's clock is the database's.
     */
    @Nullable
    Long clockReading() {
        return this == MYSQL ? null : Long.valueOf(Micros.of(Instant.now()));
    }

    /** Asks a session where it leads, takes a text and returns it, and tells of each of its settings what it is if it is wrong. */
    String place() {
        return place;
    }

    /** What the ledger relies on in any session, a host's too. */
    List<Setting> sessionSettings() {
        return this == MYSQL ? SessionSettings.ANY : SessionSettings.H2;
    }

    int snapshotIsolation() {
        return snapshotIsolation;
    }

    SqlFailure failure(SQLException e) {
        return new SqlFailure(kind(e), e);
    }

    abstract SqlFailure.Kind kind(SQLException e);

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String assignments(List<Column> columns) {
        return columns.stream().skip(1).map(c -> c.name() + " = v." + c.name()).collect(Collectors.joining(", "));
    }
}
