package com.moneyflo.order;

import com.moneyflo.Actor;
import com.moneyflo.TransferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the trail of a standing order. This class is immutable and thread-safe. */
public final class StandingOrderEvent {

    private final Instant at;
    private final Actor actor;
    private final StandingOrderAct act;
    private final @Nullable LocalDate due;
    private final @Nullable TransferId transfer;
    private final @Nullable String reason;

    private StandingOrderEvent(Builder builder) {
        at = builder.at;
        actor = builder.actor;
        act = builder.act;
        due = builder.due;
        transfer = builder.transfer;
        reason = builder.reason;
    }

    /**
     * Starts an event. The library returns finished events; hosts build events in tests.
     *
     * @param at the time of the act, UTC, by the clock of the database
     * @param actor the actor
     * @param act the act
     * @return a builder for the rest
     */
    public static Builder builder(Instant at, Actor actor, StandingOrderAct act) {
        return new Builder(at, actor, act);
    }

    /** {@return the time of the act, UTC, by the clock of the database} */
    public Instant at() {
        return at;
    }

    /** {@return the actor} */
    public Actor actor() {
        return actor;
    }

    /** {@return the act} */
    public StandingOrderAct act() {
        return act;
    }

    /** {@return the due date that the act is about, or empty} */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** {@return the id of the payment or of its refusal in the ledger, or empty} */
    public Optional<TransferId> transfer() {
        return Optional.ofNullable(transfer);
    }

    /** {@return the reason or the details, without personal data, or empty} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandingOrderEvent that
                && at.equals(that.at)
                && actor.equals(that.actor)
                && act.equals(that.act)
                && Objects.equals(due, that.due)
                && Objects.equals(transfer, that.transfer)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, actor, act, due, transfer, reason);
    }

    @Override
    public String toString() {
        return "StandingOrderEvent[at=" + at + ", actor=" + actor + ", act=" + act + ", due=" + due + ", transfer="
                + transfer + ", reason=" + reason + "]";
    }

    /** Collects the parts of a {@link StandingOrderEvent}. Used by one thread. */
    public static final class Builder {

        private final Instant at;
        private final Actor actor;
        private final StandingOrderAct act;
        private @Nullable LocalDate due;
        private @Nullable TransferId transfer;
        private @Nullable String reason;

        private Builder(Instant at, Actor actor, StandingOrderAct act) {
            this.at = Objects.requireNonNull(at, "at");
            this.actor = Objects.requireNonNull(actor, "actor");
            this.act = Objects.requireNonNull(act, "act");
        }

        /**
         * Sets the due date that the act is about.
         *
         * @param value the due date that the act is about; null for none
         * @return this builder
         */
        public Builder due(@Nullable LocalDate value) {
            this.due = value;
            return this;
        }

        /**
         * Sets the id of the payment or of its refusal in the ledger.
         *
         * @param value the id of the payment or of its refusal in the ledger; null for none
         * @return this builder
         */
        public Builder transfer(@Nullable TransferId value) {
            this.transfer = value;
            return this;
        }

        /**
         * Sets the reason or the details.
         *
         * @param value the reason or the details, without personal data; null for none
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
        public StandingOrderEvent build() {
            return new StandingOrderEvent(this);
        }
    }
}
