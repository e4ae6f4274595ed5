package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one instruction of a batch gets. One of the three is there, the others are null.
 *
 * @param outcome the verdict
 * @param failure why there is no verdict, such as that its key stands for another instruction
 * @param busy the account that somebody else holds, for which it has to wait
 * @param late whether the failure is that time was up
 */
public record CommandResult(
        @Nullable Outcome outcome,
        @Nullable Throwable failure,
        @Nullable AccountNumber busy,
        boolean late) {

    static CommandResult of(Outcome outcome) {
        return new CommandResult(outcome, null, null, false);
    }

    static CommandResult busy(AccountNumber account) {
        return new CommandResult(null, null, account, false);
    }

    /** Without a verdict. */
    public static CommandResult failed(Throwable failure) {
        return new CommandResult(null, failure, null, false);
    }

    /** Without a verdict, because time was up. */
    public static CommandResult late(Throwable failure) {
        return new CommandResult(null, failure, null, true);
    }

    /** The verdict; throws the failure as it is, if there is none. */
    public Outcome verdict() {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return Objects.requireNonNull(outcome);
    }
}
