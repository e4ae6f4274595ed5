package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Outcome;
import com.moneyflo.OutcomeUnknownException;

/** The result of one instruction of a batch. Immutable. */
public sealed interface CommandResult {

    /** The ledger decided it: a transfer or a refusal. */
    record Decided(Outcome outcome) implements CommandResult {}

    /** It needs the row of this account, which another transaction holds. It can be tried again. */
    record Blocked(AccountNumber account) implements CommandResult {
        @Override
        public Outcome outcome() {
            throw new IllegalStateException(
                    "The command waits for account " + account + " and is not decided. Post it again.");
        }
    }

    /** It has no outcome, for example because its key belongs to another command. */
    record Failed(Throwable failure) implements CommandResult {
        @Override
        public Outcome outcome() {
            throw thrown(failure);
        }

        @Override
        public boolean isInDoubt() {
            return failure instanceof OutcomeUnknownException;
        }
    }

    /** Its time was up before it had an outcome. */
    record TimedOut(RuntimeException failure) implements CommandResult {
        @Override
        public Outcome outcome() {
            throw failure;
        }

        @Override
        public boolean isInDoubt() {
            return failure instanceof OutcomeUnknownException;
        }
    }

    /**
     * Returns the outcome.
     *
     * @throws RuntimeException or an error: the failure as it is, where there is no outcome
     */
    Outcome outcome();

    /** Whether the command may have been carried out although it has no outcome. */
    default boolean isInDoubt() {
        return false;
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}
