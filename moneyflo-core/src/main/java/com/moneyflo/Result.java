package com.moneyflo;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one command among many. It holds the ledger's verdict, or why there is none. This class is immutable
 * and thread-safe.
 */
public final class Result {

    private final Command command;
    private final @Nullable Outcome outcome;
    private final @Nullable RuntimeException failure;

    private Result(Command command, @Nullable Outcome outcome, @Nullable RuntimeException failure) {
        this.command = Objects.requireNonNull(command, "command");
        this.outcome = outcome;
        this.failure = failure;
    }

    /**
     * With a verdict.
     *
     * @param command what was asked
     * @param outcome the verdict
     * @return the result
     */
    public static Result of(Command command, Outcome outcome) {
        return new Result(command, Objects.requireNonNull(outcome, "outcome"), null);
    }

    /**
     * Without a verdict.
     *
     * @param command what was asked
     * @param failure why there is no verdict
     * @return the result
     */
    public static Result of(Command command, RuntimeException failure) {
        return new Result(command, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * What was asked.
     *
     * @return the command
     */
    public Command command() {
        return command;
    }

    /**
     * The verdict.
     *
     * @return a transfer or a refusal; empty where there is a {@link #failure()}
     */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Why there is no verdict: what the verb for this command alone would have thrown, such as
     * {@link KeyConflictException}, {@link ContentionException} or {@link OutcomeUnknownException}.
     *
     * @return the exception; empty where there is an {@link #outcome()}
     */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * The receipt, where there is one.
     *
     * @return what the verb for this command alone would have returned
     * @throws RefusedException of the type that fits, if the command was refused
     */
    public Transfer orThrow() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(outcome).orThrow();
    }

    /** The outcome or the failure. */
    @Override
    public String toString() {
        return "Result[" + (outcome == null ? failure : outcome) + "]";
    }
}
