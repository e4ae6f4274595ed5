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

    /** A pool wraps what the server answered in an exception of its own, without its code. */
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

    /** What was read does not fit together any more; the transaction is to be rolled back and may be run again. */
    public static SqlFailure tryAgain() {
        return new SqlFailure(Kind.TRANSIENT, new SQLException("read at two moments", "40001"));
    }

    /**
     * Something that is no failure of a statement, such as a host's pool that threw what it liked: to be tried again
     * like a lost connection.
     */
    public static SqlFailure unforeseen(Throwable cause) {
        return new SqlFailure(
                Kind.CONNECTION,
                RedactedException.of(new SQLException("unforeseen", "08000", cause)),
                false,
                null,
                cause.getClass().getName());
    }

    /** The sort of failure. */
    public Kind kind() {
        return kind;
    }

    /** A lock was waited for too long; not a deadlock, and not a COMMIT that others came before. */
    public boolean isLockTimeout() {
        return kind == Kind.TRANSIENT && LOCK_TIMEOUTS.contains(sqlCause().getErrorCode());
    }

    /** The server refused a value or a key, so other rows may fare better. */
    public boolean isAboutRows() {
        return (kind == Kind.OTHER || kind == Kind.DUPLICATE) && trouble == null;
    }

    /** The user may not do that. */
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
            // Where it came from, and not what it says, for that may quote a value.
            Throwable cause = Objects.requireNonNull(sqlCause().getCause());
            return foreign + " at "
                    + Arrays.stream(cause.getStackTrace()).limit(FRAMES).toList();
        }
        return switch (kind) {
            case TRANSIENT -> "Others hold the same rows again and again (" + getMessage() + ").";
            case CONNECTION, IN_DOUBT ->
                isPoolEmpty()
                        ? "The host's pool has no free connection. " + FOR_EMPTY_POOL
                        : what("The database cannot be reached") + ". " + remedy("See that it is up") + ".";
            case DUPLICATE, OTHER ->
                what("The database refused a statement") + ". " + remedy("See the database's own log") + ".";
        };
    }

    /** What happened, in words, with the codes. */
    String what(String otherwise) {
        return (trouble == null ? otherwise : trouble.what()) + " (" + getMessage() + ")";
    }

    /** What to do about it. */
    String remedy(String otherwise) {
        return trouble == null ? otherwise : trouble.remedy();
    }

    /** Whether the session is gone, and its transaction with it. */
    public boolean isGone() {
        return kind == Kind.CONNECTION || kind == Kind.IN_DOUBT;
    }

    /** Whether the session is of no more use: it is gone, or leads to where the bank's tables are not. */
    boolean endsSession() {
        return isGone() || trouble == DatabaseProblem.NO_TABLE || trouble == DatabaseProblem.NO_DATABASE;
    }

    SqlFailure inDoubt() {
        return kind == Kind.TRANSIENT ? this : as(Kind.IN_DOUBT);
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
        return new SqlFailure(Kind.CONNECTION, sqlCause(), true, trouble, foreign);
    }

    private SqlFailure as(Kind other) {
        return new SqlFailure(other, sqlCause(), noConnection, trouble, foreign);
    }

    private SQLException sqlCause() {
        return (SQLException) Objects.requireNonNull(getCause());
    }
}
