package com.moneyflo.internal.db;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Transactions the library begins, retries and ends. Thread-safe. */
final class OwnTransactions implements Transactions {

    private final TransactionStarter sessions;
    private final Dialect dialect;
    private final @Nullable Clock clock;
    private final Duration patience;
    private final Runnable requireOpen;

    OwnTransactions(
            TransactionStarter sessions,
            Dialect dialect,
            @Nullable Clock clock,
            Duration patience,
            Runnable requireOpen) {
        this.sessions = sessions;
        this.dialect = dialect;
        this.clock = clock;
        this.patience = patience;
        this.requireOpen = requireOpen;
    }

    @Override
    public <T> T run(Retry repeat, Work<T> work) {
        RetryBudget left = new RetryBudget(patience);
        while (true) {
            try {
                requireOpen.run();
                return once(repeat, work);
            } catch (SqlFailure failure) {
                left.pauseOrThrow(failure, repeat);
            } catch (RuntimeException e) {
                throw left.told(e);
            }
        }
    }

    private <T> T once(Retry repeat, Work<T> work) {
        try (TransactionScope session = sessions.begin()) {
            return session.guard(() -> {
                T result = work.in(Tx.own(session.connection(), dialect, clock));
                if (repeat != Retry.READ_ONLY) {
                    session.commit();
                }
                return result;
            });
        }
    }
}
