package com.moneyflo.internal.db;

import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions once, for callers that decide about retries themselves. Each method throws {@link SqlFailure}.
 * Thread-safe.
 */
public final class SingleAttempts {

    /** Transactions on connections that take several statements in one packet, and the maximal packet in bytes. */
    record Bursting(TransactionStarter sessions, int maxAllowedPacket) {}

    private final TransactionStarter sessions;
    private final @Nullable Bursting bursting;
    private final Dialect dialect;
    private final @Nullable Clock clock;

    SingleAttempts(TransactionStarter sessions, @Nullable Bursting bursting, Dialect dialect, @Nullable Clock clock) {
        this.sessions = sessions;
        this.bursting = bursting;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** Runs the work and commits, statement by statement, so a failure belongs to a known statement. */
    public <T> T stepwise(Work<T> work) {
        try (TransactionScope session = sessions.begin()) {
            return session.guard(() -> {
                T result = work.in(Tx.own(session.connection(), dialect, clock));
                session.commit();
                return result;
            });
        }
    }

    /**
     * Runs the work, then sends its writes and COMMIT together, where the connections allow that. The work must read
     * before it writes. A duplicate key shows only at the end, and nothing is written.
     */
    public <T> T bursting(Work<T> work) {
        if (bursting == null) {
            return stepwise(work);
        }
        try (TransactionScope session = bursting.sessions.begin()) {
            WriteBuffer burst = new WriteBuffer(bursting.maxAllowedPacket);
            Tx tx = Tx.bursting(session.driversConnection(), dialect, clock, burst);
            return session.guard(() -> {
                T result = work.in(tx);
                session.commit(burst);
                return result;
            });
        } catch (SQLException e) {
            throw dialect.failure(e);
        }
    }

    /** Runs work that only reads, and rolls back. */
    public <T> T look(Work<T> work) {
        try (TransactionScope session = sessions.begin()) {
            return session.guard(() -> work.in(Tx.own(session.connection(), dialect, clock)));
        }
    }

    /** Whether writes and COMMIT can be sent together. */
    public boolean canBurst() {
        return bursting != null;
    }
}
