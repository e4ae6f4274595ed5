package com.moneyflo.internal.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction under way: every statement goes through here, so that what is atomic can be read off the code. Used by
 * one thread at a time. It neither commits nor rolls back; who opened it does.
 */
public final class Tx {

    private final Connection connection;
    private final Dialect dialect;
    private final @Nullable Clock clock;
    private final boolean hosts;
    private final @Nullable WriteBuffer burst;

    private Tx(
            Connection connection, Dialect dialect, @Nullable Clock clock, boolean hosts, @Nullable WriteBuffer burst) {
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
        this.hosts = hosts;
        this.burst = burst;
    }

    /** Of the library's own. */
    static Tx own(Connection connection, Dialect dialect, @Nullable Clock clock) {
        return new Tx(connection, dialect, clock, false, null);
    }

    /**
     * Of the library's own, which keeps back what it writes many rows of at once until it commits. It reads before it
     * writes.
     */
    static Tx bursting(Connection connection, Dialect dialect, @Nullable Clock clock, WriteBuffer burst) {
        return new Tx(connection, dialect, clock, false, burst);
    }

    /** Of the host's. */
    static Tx hosts(Connection connection, Dialect dialect, @Nullable Clock clock) {
        return new Tx(connection, dialect, clock, true, null);
    }

    /**
     * Whether a host began this transaction. Then a plain read may show less than was committed by now, for the host
     * chose the isolation, perhaps for this one transaction alone, which nobody can ask about.
     */
    public boolean isHosts() {
        return hosts;
    }

    /**
     * What ends a read past what a host's snapshot may hide: of rows that are about to be written, else two hosts who
     * look and then pay would deadlock. Nothing in a transaction of our own, where a plain read shows the latest.
     */
    public String latestLocked() {
        return hosts ? dialect.forUpdatePastSnapshot() : "";
    }

    /** The same, of rows that never change. */
    public String latestShared() {
        return hosts ? dialect.forSharePastSnapshot() : "";
    }

    /** What the database understands. */
    public Dialect dialect() {
        return dialect;
    }

    /** What to bind to {@link Dialect#now()}: null lets the database's clock speak, a number overrules it. */
    public @Nullable Long clockReading() {
        return clock == null ? dialect.clockReading() : Long.valueOf(Micros.of(clock.instant()));
    }

    /** The time, by the database's clock or the one that overrules it, in {@link Micros}. */
    public long now() {
        return query("SELECT " + dialect.now(), row -> row.getLong(1), clockReading())
                .get(0);
    }

    /** Where this session leads, and what is wrong with it. */
    SessionInfo place() {
        return SessionInfo.of(this);
    }

    /** All rows. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        if (burst != null && !burst.isEmpty()) {
            throw new IllegalStateException("This transaction reads before it writes.");
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /** All rows that this version can read. The others are told, and left to versions that can. */
    public <T> List<T> readable(
            Consumer<Unreadable> others, String sql, RowMapper<T> mapper, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        query(
                sql,
                row -> {
                    try {
                        return rows.add(mapper.map(row));
                    } catch (Unreadable unreadable) {
                        others.accept(unreadable);
                        return false;
                    }
                },
                values);
        return rows;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        List<T> rows = query(sql, mapper, values);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /**
     * Whether a locking read that does not wait finds its rows locked. Where that undoes the whole transaction, it has
     * done nothing else.
     */
    public boolean isHeld(String sql, @Nullable Object... values) {
        try {
            query(sql, row -> true, values);
            return false;
        } catch (SqlFailure failure) {
            if (failure.kind() == SqlFailure.Kind.TRANSIENT) {
                return true;
            }
            throw failure;
        }
    }

    /**
     * Changes rows. How many, nobody can say: drivers count those that were found, or those that were changed by it.
     */
    public void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /** Inserts one row and returns the number the database gave it. */
    public long insertNumbered(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                if (!keys.next()) {
                    throw new IllegalStateException("The database numbered no row.");
                }
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /**
     * Inserts all rows or none, in as few statements as can hold them; {@code insert} ends with VALUES. Does nothing
     * without rows.
     */
    public void insertAll(String insert, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (burst != null) {
            burst.add(insert + " ", "(", rows, "");
            return;
        }
        List<List<@Nullable Object[]>> pieces = StatementChunks.of(rows);
        if (pieces.size() == 1) {
            insert(insert, rows);
        } else {
            fenced(() -> pieces.forEach(piece -> insert(insert, piece)));
        }
    }

    private void insert(String insert, List<@Nullable Object[]> rows) {
        update(insert + " " + Placeholders.rows(rows.size(), rows.get(0).length), Placeholders.flat(rows));
    }

    private void fenced(Runnable statements) {
        try {
            new Fence(connection).around(() -> {
                statements.run();
                return true;
            });
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /**
     * Sets columns of rows found by their id, in as few statements as can hold them. Does nothing without rows. The
     * rows exist: they were locked before. How many the database says it changed is not asked, for a driver may leave
     * out those that had these values already.
     */
    public void updateAll(String table, List<Column> columns, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (burst != null) {
            MultiRowUpdate.update(burst, table, columns, rows);
            return;
        }
        StatementChunks.of(rows)
                .forEach(piece -> update(dialect.updateById(table, columns, piece.size()), Placeholders.flat(piece)));
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof UUID id) {
                statement.setBytes(i + 1, Uuid.bytes(id));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
