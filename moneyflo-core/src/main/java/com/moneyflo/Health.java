package com.moneyflo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The state of each part of a bank, as the bank last saw it. It contains no personal data, so operators and load
 * balancers may see it. This class is immutable and thread-safe.
 *
 * @param parts the parts of the bank, in the order in which the bank started them
 */
public record Health(List<Part> parts) {

    /** The state of a part. */
    public enum State {
        /** The part works, or waits for work. */
        RUNNING,
        /** The part's last attempt failed. The part tries again. */
        FAILING,
        /** The part has ended, because the bank was closed. */
        STOPPED
    }

    /**
     * One part of a bank, such as the database, the lanes that carry out commands, or the relay that sends notices.
     *
     * @param name the name of the part in the log. The names of its threads begin with {@code moneyflo-} and this name
     * @param state the current state
     * @param since when the state began, UTC, by the clock of this JVM
     * @param problem what is wrong and what to do; empty if nothing is wrong
     */
    public record Part(String name, State state, Instant since, String problem) {

        /** Checks that no value is null. */
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** Copies the list and checks that no value is null. */
    public Health {
        parts = List.copyOf(parts);
    }

    /**
     * Says whether every part is running.
     *
     * @return true if every part is in the state {@link State#RUNNING}
     */
    public boolean isRunning() {
        return parts.stream().allMatch(part -> part.state() == State.RUNNING);
    }

    /**
     * Returns the parts that are failing.
     *
     * @return the parts in the state {@link State#FAILING}, empty if there are none
     */
    public List<Part> failing() {
        return parts.stream().filter(part -> part.state() == State.FAILING).toList();
    }
}
