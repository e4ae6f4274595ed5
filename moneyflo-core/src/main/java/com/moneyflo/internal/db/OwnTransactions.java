package com.moneyflo.internal.db;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Transactions that the library begins, retries and ends. Thread-safe. */
final class OwnTransactions implements Transactions {

    private final TransactionStarter sessions;
    private final Dialect dialect;
    private final @Nullable Clock clock;
    private final Duration timeout;
    private final Runnable requireOpen;

    OwnTransactions(
            TransactionStarter sessions,
            Dialect dialect,
            @Nullable Clock clock,
            Duration timeout,
            Runnable requireOpen) {
        this.sessions = sessions;
        this.dialect = dialect;
        this.clock = clock;
        this.timeout = timeout;
        this.requireOpen = requireOpen;
    }

    @Override
    public <T> T run(Retry retry, Work<T> work) {
        RetryBudget budget = new RetryBudget(timeout);
        while (true) {
            try {
                requireOpen.run();
                return once(retry, work);
            } catch (SqlFailure failure) {
                budget.pauseOrThrow(failure, retry);
            } catch (RuntimeException e) {
                throw budget.exceptionFor(e);
            }
        }
    }

    private <T> T once(Retry retry, Work<T> work) {
        try (TransactionScope session = sessions.begin()) {
            return session.guard(() -> {
                T result = work.in(Tx.own(session.connection(), dialect, clock));
                if (retry != Retry.READ_ONLY) {
                    session.commit();
                }
                return result;
            });
        }
    }
}
