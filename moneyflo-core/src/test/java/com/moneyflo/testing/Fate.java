package com.moneyflo.testing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The action of a {@link MySqlProxy} on a client's request. */
@FunctionalInterface
public interface Fate {

    /** Where a connection is cut, seen from a client's request. */
    enum Step {
        /** The server never hears of it. */
        BEFORE_REQUEST,
        /** The server hears half of it. */
        IN_REQUEST,
        /** The server has all of it; whether it has acted is up to chance. */
        AFTER_REQUEST,
        /** The server has acted and begun to answer; the client hears nothing. */
        BEFORE_ANSWER,
        /** The client hears half of the answer. */
        IN_ANSWER,
        /** The client has the answer, and the connection is gone when it asks again. */
        AFTER_ANSWER
    }

    /**
     * A decision about one request.
     *
     * @param delay how long it is kept back first
     * @param step where the connection is cut; null lets it live
     * @param reset whether the cut is seen as a reset (RST), else as an orderly end (FIN)
     */
    record Decision(Duration delay, @Nullable Step step, boolean reset) {

        /** Lets a request pass. */
        public static final Decision PASS = new Decision(Duration.ZERO, null, false);

        /**
         * Cuts.
         *
         * @param step where
         * @param reset how
         * @return the decision
         */
        public static Decision cut(Step step, boolean reset) {
            return new Decision(Duration.ZERO, step, reset);
        }

        boolean cutsAt(Step other) {
            return step == other;
        }
    }

    /** Everything passes. */
    Fate KIND = request -> Decision.PASS;

    /**
     * Decides about a request; asked from many threads.
     *
     * @param request what a client says
     * @return what becomes of it
     */
    Decision of(Packet request);
}
