package com.moneyflo.internal.db;

import com.moneyflo.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables up to date with this version of the library. Where no step is missing, it only reads the history,
 * so a user without the right to create tables can open a bank.
 *
 * <p>A step that fails or is killed can be run again, and it is recorded only when it is done. So the next attempt, in
 * this JVM or another, completes what the last one left. Many JVMs may open at once.
 */
final class Migrations {

    /** The minimal time to wait for other sessions when a bank is opened. */
    static final Duration MIN_TIMEOUT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final int MAX_REFUSALS = 5;

    /** H2's error: the table exists. Of two sessions that create the history at once, one gets it. */
    private static final int EXISTS = 42101;

    private static final int PAUSE_MILLIS = 100;

    /** Lets readers of a table through between two attempts to change it. */
    private static final int PAUSE_AFTER_LOCK_MILLIS = 1_000;

    private final DataSource source;
    private final Dialect dialect;
    private final List<Step> steps;
    private @Nullable Step current;

    private Migrations(DataSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.steps = Step.all(dialect);
    }

    /** Returns when all steps are done. Repeats passing failures until the timeout. */
    static void migrate(DataSource source, Dialect dialect, Duration timeout) {
        new Migrations(source, dialect).untilDone(System.nanoTime() + timeout.toNanos());
    }

    /** The last step. */
    static String latest() {
        return Step.SCRIPTS.get(Step.SCRIPTS.size() - 1).replaceAll("V(\\d+)__.*", "$1");
    }

    private void untilDone(long end) {
        int refusals = 0;
        while (true) {
            @Nullable SqlFailure failure = null;
            String said = "";
            try {
                if (isDone()) {
                    return;
                }
            } catch (SQLException e) {
                failure = dialect.failure(e);
                said = String.valueOf(e.getMessage());
                refusals += mayPass(failure) ? 0 : 1;
            }
            boolean over = System.nanoTime() - end >= 0;
            if (over || (failure != null && (failure.isDenied() || refusals > MAX_REFUSALS))) {
                throw new MigrationFailure(source, dialect, current, failure, said).exception();
            }
            pause(failure != null && failure.isLockTimeout() ? PAUSE_AFTER_LOCK_MILLIS : PAUSE_MILLIS);
        }
    }

    /** Makes one attempt. Returns false where another session changes the tables. */
    private boolean isDone() throws SQLException {
        current = null;
        try (Connection connection = source.getConnection();
                SchemaSession session = new SchemaSession(connection, source, dialect)) {
            History history = new History(connection, dialect);
            if (history.missing(steps).isEmpty()) {
                return true;
            }
            history.create();
            if (!session.takeTurn()) {
                return false;
            }
            List<Step> missing = history.missing(steps);
            for (Step step : missing) {
                run(step, session, history);
            }
            LOG.info("Tables of the bank: {} steps done, now at version {}", missing.size(), latest());
            return true;
        }
    }

    private void run(Step step, SchemaSession session, History history) throws SQLException {
        current = step;
        long start = System.nanoTime();
        session.run(step);
        current = null;
        history.add(step, Duration.ofNanos(System.nanoTime() - start).toMillis());
        session.commit();
        LOG.debug("Tables of the bank: step {} done ({})", step.version(), step.description());
    }

    private static boolean mayPass(SqlFailure failure) {
        return failure.kind() == SqlFailure.Kind.TRANSIENT
                || failure.isConnectionLost()
                || (failure.getCause() instanceof SQLException cause && cause.getErrorCode() == EXISTS);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(millis, 2L * millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("The opening was interrupted. Open again.", e);
        }
    }
}
