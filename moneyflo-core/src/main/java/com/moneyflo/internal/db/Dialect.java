package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between the supported databases. Other classes call these methods and never ask which
 * database it is. Thread-safe: a dialect has no state.
 */
public abstract sealed class Dialect permits MySqlDialect, H2Dialect {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

    private final String product;
    private final long oldestVersion;
    private final char quote;

    Dialect(String product, long oldestVersion, char quote) {
        this.product = product;
        this.oldestVersion = oldestVersion;
        this.quote = quote;
    }

    /** An expression for the time in {@link Micros}; it takes {@link Tx#clockReading()} as its one value. */
    public abstract String now();

    /**
     * Returns the value for {@link #now()} if no other clock is set; null for the time of the database.
     */
    abstract @Nullable Long clockReading();

    /**
     * A hint, after a table's name, to read by its primary key, so that a locking read touches the named rows only.
     */
    public final String byPrimaryKey() {
        return by("PRIMARY");
    }

    /** The same for another index. */
    public abstract String by(String index);

    /** Deletes rows by this many values of their primary key's first column, and locks no other row. */
    public abstract String delete(String table, Column key, int values);

    /**
     * One statement that sets columns of many rows. It finds each row by its {@code id}, the first column, and adds no
     * row. Takes the values row by row.
     */
    abstract String updateById(String table, List<Column> columns, int rows);

    /** Ends a read of rows that will be written, so that it sees what the snapshot of a host's transaction hides. */
    abstract String forUpdatePastSnapshot();

    /** The same for rows that never change. */
    abstract String forSharePastSnapshot();

    /** Replaces single quotes around names by the quotes of this database. */
    final String quoted(String sql) {
        return sql.replace('\'', quote);
    }

    /** The words by which the scripts of the schema differ. */
    abstract Map<String, String> ddl();

    /**
     * Asks a session for its database, takes a text and returns it, returns the session's clock, and for each of its
     * settings null or the wrong value.
     */
    abstract String place();

    /** The settings that the ledger relies on in any session, a host's too. */
    abstract List<Setting> sessionSettings();

    /** The settings that a session needs while it changes the tables. */
    abstract List<String> schemaSettings();

    /** Whether sessions can exclude each other by a named lock. */
    abstract boolean hasNamedLocks();

    /** Asks which sessions use a table, given its name; empty where the database cannot say. */
    abstract Optional<String> tableUsersQuery();

    /** Refuses an engine, a session or a server that could lose money; warns of relaxed durability. */
    abstract void examineServer(Tx tx);

    /** Refuses the library's tables where a transaction does not cover them. */
    abstract void requireTransactionalTables(Tx tx);

    /** Refuses a database that does not lock rows. Uses a connection of each source. */
    abstract void requireRowLocks(DataSource source, DataSource others) throws SQLException;

    /** The isolation level at which a transaction reads one moment of the database. */
    abstract int snapshotIsolation();

    /** The statement that sets the isolation level of the next transaction alone; empty where the database has none. */
    abstract String isolateOneTransaction(int isolation);

    /** Whether transactions of this connection begin at READ COMMITTED. */
    abstract boolean isReadCommitted(Connection connection) throws SQLException;

    /** Whether a transaction is in progress on a connection. */
    abstract boolean isTransactionOpen(Connection connection) throws SQLException;

    /** Whether a connection is known to commit each statement, although its driver says that autocommit is off. */
    abstract boolean commitsEachStatement(Connection connection);

    /** The kind of a failure. */
    abstract SqlFailure.Kind kind(SQLException e);

    /** Sorts a failure. After an Error inside the driver the codes say nothing, and the connection is lost. */
    final SqlFailure failure(SQLException e) {
        Throwable error = SqlFailure.errorIn(e);
        return error == null ? new SqlFailure(kind(e), e) : SqlFailure.unforeseen(error);
    }

    /** The product's name. */
    @Override
    public final String toString() {
        return product;
    }

    /** Whether a product of this name and version speaks this dialect. */
    final boolean isSpokenBy(String name, String version) {
        return product.equals(name) && number(version) >= oldestVersion;
    }

    /** 8.0.19 is 8,000,019; 0 where there are not three numbers. */
    private static long number(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.find()
                ? Integer.parseInt(parts.group(1)) * 1_000_000L
                        + Integer.parseInt(parts.group(2)) * 1_000L
                        + Integer.parseInt(parts.group(3))
                : 0;
    }
}
