package com.moneyflo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How the parts of an open bank do, by what the bank itself has seen: asking for it needs no database. It holds no
 * personal data, so it may be shown to operators and load balancers.
 *
 * @param parts each part of the bank, in the order in which they were started
 */
public record Health(List<Part> parts) {

    /** What a part does. */
    public enum State {
        /** It works, or it waits for work. */
        RUNNING,
        /** The last thing it tried failed. The bank goes on trying. */
        FAILING,
        /** It has ended, because the bank was closed. */
        STOPPED
    }

    /**
     * One part, such as the database, a lane that carries out commands, or what sends texts.
     *
     * @param name what it is called in the log; its thread's name begins with {@code moneyflo-} and this
     * @param state what it does
     * @param since when it began to do so, by the clock of this JVM
     * @param problem what is wrong and what to do about it; empty where nothing is wrong
     */
    public record Part(String name, State state, Instant since, String problem) {

        /** Refuses null. */
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** Copies the list. */
    public Health {
        parts = List.copyOf(parts);
    }

    /**
     * Whether everything works.
     *
     * @return true if every part is running
     */
    public boolean isRunning() {
        return parts.stream().allMatch(part -> part.state() == State.RUNNING);
    }

    /**
     * What does not work.
     *
     * @return the parts that fail now
     */
    public List<Part> failing() {
        return parts.stream().filter(part -> part.state() == State.FAILING).toList();
    }
}
