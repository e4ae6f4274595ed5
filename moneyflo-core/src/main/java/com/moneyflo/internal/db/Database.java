package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import com.moneyflo.internal.thread.HealthBoard;
import com.moneyflo.internal.thread.Status;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One database with up-to-date tables, and the ways to begin a transaction on it. Thread-safe. */
public final class Database implements Transactions, AutoCloseable {

    private static final int LANES = 2;

    private final List<HikariDataSource> ownPools;
    private final HealthBoard board = new HealthBoard();
    private final Status status = board.part("database");
    private final UnreadableRows unreadable = new UnreadableRows(board.part("rows"));
    private final TransactionStarter sessions;
    private final Dialect dialect;
    private final @Nullable Clock clock;
    private final int room;
    private final OwnTransactions own;
    private final SingleAttempts attempts;
    private final Set<String> examined = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Database(
            DataSource source,
            List<HikariDataSource> ownPools,
            @Nullable Clock clock,
            Duration timeout,
            Dialect dialect,
            TransactionStarter.Check check)
            throws SQLException {
        this.ownPools = ownPools;
        this.dialect = dialect;
        this.clock = clock;
        this.room = ownPools.isEmpty() ? PoolRoom.of(source) : Pool.MAX_CONNECTIONS;
        this.sessions = TransactionStarter.of(source, check, dialect, status);
        board.addCheck(unreadable::tidy);
        this.own = new OwnTransactions(sessions, dialect, clock, timeout, this::requireOpen);
        this.attempts = new SingleAttempts(sessions, ownPools.size() < 2 ? null : bursting(), dialect, clock);
    }

    /** Opens connections of the library's own; {@link #close()} closes them. */
    public static Database open(
            String url, @Nullable String user, @Nullable String password, @Nullable Clock clock, Duration timeout) {
        DriverSettings.requireOneServer(url);
        List<HikariDataSource> pools = new ArrayList<>();
        try {
            pools.add(Pool.open(url, user, password));
            if (url.startsWith("jdbc:mysql:")) {
                pools.add(Pool.bursting(url, user, password));
            }
            return open(pools.get(0), pools, clock, timeout);
        } catch (RuntimeException | Error e) {
            pools.forEach(HikariDataSource::close);
            throw e;
        }
    }

    /** Uses the host's connections; {@link #close()} leaves them open. */
    public static Database open(DataSource source, @Nullable Clock clock, Duration timeout) {
        return open(source, List.of(), clock, timeout);
    }

    private static Database open(
            DataSource source, List<HikariDataSource> ownPools, @Nullable Clock clock, Duration timeout) {
        try {
            TransactionStarter.Check check = ownPools.isEmpty() ? Borrowing.examine(source)::require : connection -> {};
            Dialect dialect;
            try (Connection connection = source.getConnection()) {
                dialect = DatabaseInspector.admit(connection);
            }
            Migrations.migrate(source, dialect, longest(timeout, Migrations.MIN_TIMEOUT));
            Database database = new Database(source, ownPools, clock, timeout, dialect, check);
            database.examined.add(database.run(Retry.READ_ONLY, Database::examineTables));
            dialect.requireRowLocks(source, ownPools.size() < 2 ? source : ownPools.get(1));
            return database;
        } catch (SqlFailure failure) {
            throw failure.exception("tried once");
        } catch (SQLException e) {
            throw new StorageException(
                    "The database cannot be reached (SQLSTATE " + e.getSQLState()
                            + "). See that it is up, then open again.",
                    e);
        }
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private SingleAttempts.Bursting bursting() {
        int packet = run(Retry.READ_ONLY, tx -> tx.query("SELECT @@max_allowed_packet", row -> row.getInt(1)))
                .get(0);
        return new SingleAttempts.Bursting(TransactionStarter.readCommitted(ownPools.get(1), dialect, status), packet);
    }

    /** Returns the best number of batches at once. It is one on a host's connections, because they may be few. */
    public int lanes() {
        return attempts.canBurst() ? LANES : 1;
    }

    /**
     * Returns how many threads may keep a connection while they wait for locks of other transactions. At most half of a
     * host's connections, so that calls that do not wait always get one.
     */
    public int mayWait() {
        return room / 2;
    }

    /** The states of the parts of the bank on this database. */
    public HealthBoard board() {
        return board;
    }

    /** The rows that this version cannot read, as far as they were found. */
    public UnreadableRows unreadable() {
        return unreadable;
    }

    /** Whether the database can be reached, according to the last attempt. */
    public Status status() {
        return status;
    }

    /** The name and kind of the database and the version of its tables, for the log. */
    public String described() {
        return String.join(", ", examined) + " (" + dialect + ", tables at version " + Migrations.latest() + ")";
    }

    /** Single attempts, without retries. */
    public SingleAttempts attempts() {
        return attempts;
    }

    @Override
    public <T> T run(Retry repeat, Work<T> work) {
        return own.run(repeat, work);
    }

    /** Runs work that reads one moment of the database from its start to its end. Has no timeout. */
    public <T> T snapshot(Work<T> work) {
        requireOpen();
        try (TransactionScope session = sessions.beginSnapshot()) {
            return session.guard(() -> work.in(Tx.own(session.connection(), dialect, clock)));
        } catch (SqlFailure failure) {
            throw new StorageException(
                    "The database failed while it was read (" + failure.getMessage() + "). Try again.",
                    failure.getCause());
        }
    }

    /** Joins the host's transaction, after a check that there is one and that it leads to this database. */
    public Transactions join(Connection connection) {
        requireOpen();
        try {
            if (connection.isClosed()) {
                throw new IllegalStateException("The connection is closed. Join an open one.");
            }
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection is in autocommit mode, so there is no transaction to join. Call "
                                + "setAutoCommit(false) first.");
            }
            if (!DatabaseInspector.dialect(connection).equals(dialect)) {
                throw new IllegalStateException("The connection leads to another kind of database than the bank's.");
            }
            return join(connection, Tx.hosts(connection, dialect, clock).place());
        } catch (SqlFailure failure) {
            throw new StorageException(
                    "The host's connection failed (" + failure.getMessage() + "). Join a new one.", failure.getCause());
        } catch (SQLException e) {
            throw new StorageException(
                    "The host's connection failed (SQLSTATE " + e.getSQLState() + "). Join a new one.", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        ownPools.forEach(HikariDataSource::close);
    }

    /** Throws {@link IllegalStateException} once it is closed. */
    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The bank is closed. Open it again.");
        }
    }

    /**
     * After a fail-over the bank itself is on another server. So the bank's own database is queried again before a
     * connection to an unknown one is refused.
     */
    private Transactions join(Connection connection, SessionInfo place) {
        if (!examined.contains(place.database())) {
            examined.add(own.run(Retry.READ_ONLY, Database::examine));
        }
        if (!examined.contains(place.database())) {
            throw new IllegalStateException("The connection leads to " + place.database() + ", the bank is on "
                    + examined + ". Join a connection to the same database on its primary.");
        }
        if (!place.complaints().isEmpty()) {
            throw new IllegalStateException("The connection does not suit the ledger: "
                    + String.join(" ", place.complaints()) + " Then join again.");
        }
        return new JoinedTransaction(connection, dialect, Tx.hosts(connection, dialect, clock), this::requireOpen);
    }

    private static String examineTables(Tx tx) {
        tx.dialect().requireTransactionalTables(tx);
        return tx.place().database();
    }

    private static String examine(Tx tx) {
        DatabaseInspector.examine(tx);
        return tx.place().database();
    }
}
