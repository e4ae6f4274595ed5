package com.moneyflo;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one command of a list: the outcome, or the exception if the command has no known outcome. This class is
 * immutable and thread-safe.
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
     * Makes the result of a command that has an outcome.
     *
     * @param command the command
     * @param outcome the transfer or the refusal
     * @return the result
     */
    public static Result of(Command command, Outcome outcome) {
        return new Result(command, Objects.requireNonNull(outcome, "outcome"), null);
    }

    /**
     * Makes the result of a command that failed.
     *
     * @param command the command
     * @param failure why the outcome is not known
     * @return the result
     */
    public static Result of(Command command, RuntimeException failure) {
        return new Result(command, null, Objects.requireNonNull(failure, "failure"));
    }

    /**
     * Returns the command.
     *
     * @return the command
     */
    public Command command() {
        return command;
    }

    /**
     * Returns the outcome.
     *
     * @return a transfer or a refusal; empty if there is a {@link #failure()}
     */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Returns the exception that this command alone would have thrown, such as {@link KeyConflictException},
     * {@link ContentionException} or {@link OutcomeUnknownException}.
     *
     * @return the exception; empty if there is an {@link #outcome()}
     */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Returns the transfer, or throws as this command alone would have thrown.
     *
     * @return the transfer
     * @throws RefusedException if the command was refused; the subclass depends on the reason
     * @throws RuntimeException the {@link #failure()}, if there is one
     */
    public Transfer orThrow() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(outcome).orThrow();
    }

    /** Returns the outcome or the failure as text. */
    @Override
    public String toString() {
        return "Result[" + (outcome == null ? failure : outcome) + "]";
    }
}
