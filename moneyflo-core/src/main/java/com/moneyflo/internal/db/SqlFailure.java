package com.moneyflo.internal.db;

import com.moneyflo.ContentionException;
import com.moneyflo.StorageException;
import com.moneyflo.internal.thread.Explained;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The failure of a statement or a commit, by kind. Its message holds codes, never values. */
public final class SqlFailure extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    /** The kinds, by what can be done. */
    public enum Kind {
        /** A duplicate key. The statement did nothing. */
        DUPLICATE,
        /** A deadlock or a lock timeout. The transaction must be rolled back and may be run again. */
        TRANSIENT,
        /** The connection is lost, and the transaction with it. */
        CONNECTION,
        /** The connection was lost after COMMIT was sent: the transaction may be committed or not. */
        IN_DOUBT,
        /** Any other failure. Running the work again would fail the same way. */
        OTHER
    }

    /** Error codes of MySQL and of H2. */
    private static final Set<Integer> LOCK_TIMEOUTS = Set.of(1205, 50200);

    private static final int FRAMES = 5;

    private static final int LONGEST_CHAIN = 20;
    private static final String FOR_EMPTY_POOL =
            "Where a transaction of your own calls the bank, use joining(connection)"
                    + " in it, else give the pool more connections.";

    private final Kind kind;
    private final boolean noConnection;
    private final @Nullable DatabaseProblem trouble;
    private final @Nullable String foreign;

    SqlFailure(Kind kind, SQLException cause) {
        this(
                kind,
                RedactedException.of(cause),
                false,
                DatabaseProblem.of(coded(cause)).orElse(null),
                null);
    }

    private SqlFailure(
            Kind kind,
            SQLException wordless,
            boolean noConnection,
            @Nullable DatabaseProblem trouble,
            @Nullable String foreign) {
        super(
                "SQLSTATE " + wordless.getSQLState() + ", error "
                        + coded(wordless).getErrorCode(),
                wordless);
        this.kind = kind;
        this.noConnection = noConnection;
        this.trouble = trouble;
        this.foreign = foreign;
    }

    /** Finds the server's exception with its code inside a pool's exception. */
    private static SQLException coded(SQLException e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql;
            }
            cause = cause.getCause();
        }
        return e;
    }

    /** Returns the Error in a chain of causes, or null. Drivers wrap Errors such as OutOfMemoryError. */
    static @Nullable Throwable errorIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
            if (cause instanceof Error) {
                return cause;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** The rows that were read do not fit together. The transaction must be rolled back and may be run again. */
    public static SqlFailure tryAgain() {
        return new SqlFailure(Kind.TRANSIENT, new SQLException("read at two moments", "40001"));
    }

    /**
     * An exception that is no failure of a statement, for example from a host's pool. It is retried like a lost
     * connection.
     */
    public static SqlFailure unforeseen(Throwable cause) {
        return new SqlFailure(
                Kind.CONNECTION,
                RedactedException.of(new SQLException("unforeseen", "08000", cause)),
                false,
                null,
                cause.getClass().getName());
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** Whether a wait for a lock timed out. False for a deadlock and for a COMMIT that lost certification. */
    public boolean isLockTimeout() {
        return kind == Kind.TRANSIENT && LOCK_TIMEOUTS.contains(sqlCause().getErrorCode());
    }

    /** Whether the server refused a value or a key, so that other rows may succeed. */
    public boolean isAboutRows() {
        return (kind == Kind.OTHER || kind == Kind.DUPLICATE) && trouble == null;
    }

    /** Whether the user lacks a right. */
    public boolean isDenied() {
        return kind == Kind.OTHER && trouble == DatabaseProblem.DENIED;
    }

    @Override
    public boolean passes() {
        return kind == Kind.TRANSIENT;
    }

    @Override
    public String explanation() {
        if (foreign != null) {
            // The class and the place without the message, which may quote a value.
            Throwable cause = Objects.requireNonNull(sqlCause().getCause());
            return foreign + " at "
                    + Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList();
        }
        return switch (kind) {
            case TRANSIENT -> "Other transactions hold the same rows again and again (" + getMessage() + ").";
            case CONNECTION, IN_DOUBT ->
                isPoolEmpty()
                        ? "The host's pool has no free connection. " + FOR_EMPTY_POOL
                        : what("The database cannot be reached") + ". " + remedy("See that it is up") + ".";
            case DUPLICATE, OTHER ->
                what("The database refused a statement") + ". " + remedy("See the database's own log") + ".";
        };
    }

    /** Describes the failure, with its codes. */
    String what(String otherwise) {
        return (trouble == null ? otherwise : trouble.what()) + " (" + getMessage() + ")";
    }

    /** The remedy. */
    String remedy(String otherwise) {
        return trouble == null ? otherwise : trouble.remedy();
    }

    /** Whether the connection is lost, and its transaction with it. */
    public boolean isConnectionLost() {
        return kind == Kind.CONNECTION || kind == Kind.IN_DOUBT;
    }

    /** Whether the connection must not be used again: it is lost, or leads to a database without the tables. */
    boolean endsSession() {
        return isConnectionLost() || trouble == DatabaseProblem.NO_TABLE || trouble == DatabaseProblem.NO_DATABASE;
    }

    SqlFailure inDoubt() {
        return kind == Kind.TRANSIENT ? this : as(Kind.IN_DOUBT);
    }

    /** The exception for the caller, where no COMMIT is in doubt; {@code tried} describes the attempts. */
    public StorageException exception(String tried) {
        return switch (kind) {
            case TRANSIENT ->
                new ContentionException(
                        "Other transactions held the same rows for too long; " + tried
                                + " and nothing was changed. Try again later.",
                        getCause());
            case CONNECTION, IN_DOUBT -> new StorageException(away(tried), getCause());
            case DUPLICATE, OTHER ->
                new StorageException(
                        what("The database refused a statement") + "; nothing was changed. "
                                + remedy("See the database's own log") + ".",
                        getCause());
        };
    }

    private String away(String tried) {
        if (foreign != null) {
            return "The bank met " + foreign + "; " + tried
                    + " and nothing was changed. See the log for where, then try again.";
        }
        return isPoolEmpty()
                ? "The host's pool has no free connection; " + tried + " and nothing was changed. " + FOR_EMPTY_POOL
                : what("The database cannot be reached") + "; nothing was changed. " + remedy("See that it is up")
                        + ", then try again.";
    }

    /** Whether a pool had no free connection: then no cause has a code of the database or its driver. */
    private boolean isPoolEmpty() {
        Throwable next = noConnection ? sqlCause() : null;
        boolean said = next == null;
        for (int depth = 0; next != null && depth < LONGEST_CHAIN; depth++) {
            said |= next instanceof SQLException sql && (sql.getSQLState() != null || sql.getErrorCode() != 0);
            next = next.getCause();
        }
        return !said;
    }

    /** The same failure, for a connection that was not obtained, so no transaction was begun. */
    SqlFailure noConnection() {
        return new SqlFailure(Kind.CONNECTION, sqlCause(), true, trouble, foreign);
    }

    private SqlFailure as(Kind other) {
        return new SqlFailure(other, sqlCause(), noConnection, trouble, foreign);
    }

    private SQLException sqlCause() {
        return (SQLException) Objects.requireNonNull(getCause());
    }
}
