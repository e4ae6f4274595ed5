package com.moneyflo.notice;

import com.moneyflo.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step in the trail of a notice: something other than an ordinary delivery. This class is immutable and
 * thread-safe.
 */
public final class NoticeEvent {

    private final int step;
    private final Instant at;
    private final Actor actor;
    private final String act;
    private final @Nullable String reason;

    private NoticeEvent(Builder builder) {
        step = builder.step;
        at = builder.at;
        actor = builder.actor;
        act = builder.act;
        reason = builder.reason;
    }

    /**
     * Starts an event. The library returns finished events; hosts build events in tests.
     *
     * @param step the number of the step: 1, 2, 3 and so on
     * @param at the time of the step, UTC, by the clock of the database
     * @param actor the actor
     * @param act the act in one or two words, such as {@code sent again}
     * @return a builder for the rest
     */
    public static Builder builder(int step, Instant at, Actor actor, String act) {
        return new Builder(step, at, actor, act);
    }

    /** {@return the number of the step: 1, 2, 3 and so on} */
    public int step() {
        return step;
    }

    /** {@return the time of the step, UTC, by the clock of the database} */
    public Instant at() {
        return at;
    }

    /** {@return the actor} */
    public Actor actor() {
        return actor;
    }

    /** {@return the act in one or two words, such as {@code sent again}} */
    public String act() {
        return act;
    }

    /** {@return the reason, without personal data, or empty} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoticeEvent that
                && step == that.step
                && at.equals(that.at)
                && actor.equals(that.actor)
                && act.equals(that.act)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, at, actor, act, reason);
    }

    @Override
    public String toString() {
        return "NoticeEvent[step=" + step + ", at=" + at + ", actor=" + actor + ", act=" + act + ", reason=" + reason
                + "]";
    }

    /** Collects the parts of a {@link NoticeEvent}. Used by one thread. */
    public static final class Builder {

        private final int step;
        private final Instant at;
        private final Actor actor;
        private final String act;
        private @Nullable String reason;

        private Builder(int step, Instant at, Actor actor, String act) {
            this.step = step;
            this.at = Objects.requireNonNull(at, "at");
            this.actor = Objects.requireNonNull(actor, "actor");
            this.act = Objects.requireNonNull(act, "act");
        }

        /**
         * Sets the reason.
         *
         * @param value the reason, without personal data; null for none
         * @return this builder
         */
        public Builder reason(@Nullable String value) {
            this.reason = value;
            return this;
        }

        /**
         * Builds the event.
         *
         * @return the event
         */
        public NoticeEvent build() {
            return new NoticeEvent(this);
        }
    }
}
