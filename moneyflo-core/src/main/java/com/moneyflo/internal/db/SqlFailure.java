package com.moneyflo.internal.db;

import com.moneyflo.ContentionException;
import com.moneyflo.StorageException;
import com.moneyflo.internal.thread.Explained;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement or a commit ran into, sorted by what can be done about it. Its text holds codes, never values. */
public final class SqlFailure extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    /** What can be done. */
    public enum Kind {
        /** A unique key is taken; the statement did nothing. */
        DUPLICATE,
        /** A deadlock or a lock waited for too long; the transaction is to be rolled back and may be run again. */
        TRANSIENT,
        /** The connection is gone, and the transaction with it. */
        CONNECTION,
        /** The connection was gone when COMMIT was to be answered: it took place, or it did not. */
        IN_DOUBT,
        /** Anything else: running it again would end the same way. */
        OTHER
    }

    /** Of MySQL and of H2. */
    private static final Set<Integer> LOCK_TIMEOUTS = Set.of(1205, 50200);

    /** Of MySQL (on a table, on a column, on a database) and of H2. */
    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1044, 90096);

    private static final String UNFORESEEN = "unforeseen";
    private static final int FRAMES = 5;

    private static final int LONGEST_CHAIN = 20;
    private static final String FOR_EMPTY_POOL =
            "Where a transaction of your own calls the bank, use joining(connection)"
                    + " in it, else give the pool more connections.";

    private final Kind kind;
    private final boolean noConnection;

    SqlFailure(Kind kind, SQLException cause) {
        this(kind, cause, false);
    }

    private SqlFailure(Kind kind, SQLException cause, boolean noConnection) {
        super("SQLSTATE " + cause.getSQLState() + ", error " + cause.getErrorCode(), cause);
        this.kind = kind;
        this.noConnection = noConnection;
    }

    /** What was read does not fit together any more; the transaction is to be rolled back and may be run again. */
    public static SqlFailure tryAgain() {
        return new SqlFailure(Kind.TRANSIENT, new SQLException("read at two moments", "40001"));
    }

    /** Something that is no failure of a statement, such as a host's pool that threw what it liked: to be tried again like a lost connection. */
    public static SqlFailure unforeseen(Throwable cause) {
        return new SqlFailure(Kind.CONNECTION, new SQLException(UNFORESEEN, "08000", cause));
    }

    /** The sort of failure. */
    public Kind kind() {
        return kind;
    }

    /** A lock was waited for too long; not a deadlock, and not a COMMIT that others came before. */
    public boolean isLockTimeout() {
        return kind == Kind.TRANSIENT && LOCK_TIMEOUTS.contains(sqlCause().getErrorCode());
    }

    /** The user may not do that. */
    public boolean isDenied() {
        return kind == Kind.OTHER && DENIED.contains(sqlCause().getErrorCode());
    }

    /** The driver's exception, or null where its text could quote the values of a row. */
    @Nullable
    Throwable quotable() {
        return kind == Kind.DUPLICATE || kind == Kind.OTHER ? null : getCause();
    }

    @Override
    public boolean passes() {
        return kind == Kind.TRANSIENT;
    }

    @Override
    public String explanation() {
        Throwable cause = foreign();
        if (cause != null) {
            // Where it came from, and not what it says, for that may quote a value.
            return cause.getClass().getName() + " at "
                    + Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList();
        }
        return switch (kind) {
            case TRANSIENT -> "Others hold the same rows again and again (" + getMessage() + ").";
            case CONNECTION, IN_DOUBT ->
                isPoolEmpty()
                        ? "The host's pool has no free connection. " + FOR_EMPTY_POOL
                        : "The database cannot be reached (" + getMessage() + "). See that it is up.";
            case DUPLICATE, OTHER ->
                isDenied()
                        ? "The bank's user may not do that (" + getMessage()
                                + "). Grant SELECT, INSERT and UPDATE on the bank's tables."
                        : "The database refused a statement (" + getMessage() + "). See the database's own log.";
        };
    }

    /** Whether the session is of no more use. */
    public boolean isGone() {
        return kind == Kind.CONNECTION || kind == Kind.IN_DOUBT;
    }

    SqlFailure inDoubt() {
        return kind == Kind.TRANSIENT ? this : new SqlFailure(Kind.IN_DOUBT, sqlCause());
    }

    /** What a caller is told whose command this failed, where no COMMIT is in doubt; {@code tried} says how. */
    public StorageException exception(String tried) {
        return switch (kind) {
            case TRANSIENT ->
                new ContentionException(
                        "Others held the same rows for too long; " + tried
                                + " and nothing was changed. Try again later.",
                        getCause());
            case CONNECTION, IN_DOUBT -> new StorageException(away(tried), getCause());
            case DUPLICATE, OTHER ->
                new StorageException(
                        "The database refused a statement (" + getMessage()
                                + "); nothing was changed. See the database's own log.",
                        quotable());
        };
    }

    private String away(String tried) {
        Throwable cause = foreign();
        if (cause != null) {
            return "The bank met " + cause.getClass().getName() + "; " + tried
                    + " and nothing was changed. See the log for where, then try again.";
        }
        return isPoolEmpty()
                ? "The host's pool has no free connection; " + tried + " and nothing was changed. " + FOR_EMPTY_POOL
                : "The database cannot be reached (" + getMessage()
                        + "); nothing was changed. See that it is up, then try again.";
    }

    /** What is no failure of a statement, or null. */
    private @Nullable Throwable foreign() {
        return UNFORESEEN.equals(sqlCause().getMessage()) ? sqlCause().getCause() : null;
    }

    /** Whether a pool had no connection to give: then neither the database nor its driver has said anything. */
    private boolean isPoolEmpty() {
        Throwable next = noConnection ? sqlCause() : null;
        boolean said = next == null;
        for (int depth = 0; next != null && depth < LONGEST_CHAIN; depth++) {
            said |= next instanceof SQLException sql && (sql.getSQLState() != null || sql.getErrorCode() != 0);
            next = next.getCause();
        }
        return !said;
    }

    /** The same for a connection that could not be had at all: nothing was begun. */
    SqlFailure noConnection() {
        return new SqlFailure(Kind.CONNECTION, sqlCause(), true);
    }

    private SQLException sqlCause() {
        return (SQLException) Objects.requireNonNull(getCause());
    }
}
