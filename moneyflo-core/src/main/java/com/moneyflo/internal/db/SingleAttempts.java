package com.moneyflo.internal.db;

import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Single tries at a transaction, for who knows better than to run the same again. Each throws {@link SqlFailure}.
 * Thread-safe.
 */
public final class SingleAttempts {

    /** Sessions that take several statements in one packet, and how long a packet they take. */
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

    /** Runs the work and commits, statement by statement: where it fails, it is known at which. */
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
     * Runs the work, then sends what it wrote and COMMIT at once, where that can be done; it must read before it
     * writes. A key that is taken shows only then, and nothing is written.
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

    /** Runs work that only looks, and rolls back. */
    public <T> T look(Work<T> work) {
        try (TransactionScope session = sessions.begin()) {
            return session.guard(() -> work.in(Tx.own(session.connection(), dialect, clock)));
        }
    }

    /** Whether the two ways differ. */
    public boolean canBurst() {
        return bursting != null;
    }
}
