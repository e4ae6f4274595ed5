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
 * A transaction in progress. Every statement goes through it, so the code shows what is atomic. Its opener commits or
 * rolls back. Used by one thread at a time.
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

    /** A transaction of the library. */
    static Tx own(Connection connection, Dialect dialect, @Nullable Clock clock) {
        return new Tx(connection, dialect, clock, false, null);
    }

    /**
     * A transaction of the library that buffers its writes until it commits. It reads before it writes.
     */
    static Tx bursting(Connection connection, Dialect dialect, @Nullable Clock clock, WriteBuffer burst) {
        return new Tx(connection, dialect, clock, false, burst);
    }

    /** A transaction of the host. */
    static Tx hosts(Connection connection, Dialect dialect, @Nullable Clock clock) {
        return new Tx(connection, dialect, clock, true, null);
    }

    /**
     * Whether a host began this transaction. Then a plain read may miss committed rows, because the host chose the
     * isolation level. The level of a single transaction cannot be queried.
     */
    public boolean isHosts() {
        return hosts;
    }

    /**
     * The end of a read past the snapshot of a host's transaction, for rows that will be written. Without the lock, two
     * hosts that read and then pay would deadlock. Empty in a transaction of the library, where a plain read is
     * current.
     */
    public String latestLocked() {
        return hosts ? dialect.forUpdatePastSnapshot() : "";
    }

    /** The same for rows that never change. */
    public String latestShared() {
        return hosts ? dialect.forSharePastSnapshot() : "";
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** The value to bind to {@link Dialect#now()}: null for the database's clock, or the time of another clock. */
    public @Nullable Long clockReading() {
        return clock == null ? dialect.clockReading() : Long.valueOf(Micros.of(clock.instant()));
    }

    /** The time of the database's clock, or of the clock that replaces it, in {@link Micros}. */
    public long now() {
        return query("SELECT " + dialect.now(), row -> row.getLong(1), clockReading())
                .get(0);
    }

    /** The database of this session, and its unsafe settings. */
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

    /** All rows that this version can read. Reports the others to {@code others}. */
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
     * Whether a locking read with NOWAIT finds its rows locked. Where that rolls back the transaction, it must have
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
     * Changes rows. Returns no count: some drivers count the rows found, others the rows changed.
     */
    public void update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /** Inserts one row and returns its generated number. */
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
     * Inserts all rows or none, in as few statements as possible. {@code insert} ends with VALUES. Does nothing without
     * rows.
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
     * Sets columns of rows by their ids, in as few statements as possible. Does nothing without rows. The rows were
     * locked before, so they exist. The count of changed rows is not checked: a driver may leave out rows that had the
     * values already.
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
