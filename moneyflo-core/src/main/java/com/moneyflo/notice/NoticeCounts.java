package com.moneyflo.notice;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How many notices stand where. This class is immutable and thread-safe.
 *
 * @param byState how many there are, for each state
 * @param oldestPending for how long the one that has waited longest to be tried at all has been due; zero where
 *     none waits
 */
public record NoticeCounts(Map<NoticeState, Long> byState, Duration oldestPending) {

    /** Keeps a copy. */
    public NoticeCounts {
        byState = Map.copyOf(byState);
        Objects.requireNonNull(oldestPending, "oldestPending");
    }

    /**
     * How many there are in one state.
     *
     * @param state which
     * @return zero or more
     */
    public long of(NoticeState state) {
        return byState.getOrDefault(state, 0L);
    }
}
