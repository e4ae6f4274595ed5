package com.moneyflo.notice;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The number of notices in each state. This class is immutable and thread-safe.
 *
 * @param byState the number of notices, by state
 * @param oldestPending the time since the oldest pending notice became due; zero if none is pending
 */
public record NoticeCounts(Map<NoticeState, Long> byState, Duration oldestPending) {

    /** Copies the map. */
    public NoticeCounts {
        byState = Map.copyOf(byState);
        Objects.requireNonNull(oldestPending, "oldestPending");
    }

    /**
     * Returns the number of notices in a state.
     *
     * @param state the state
     * @return zero or more
     */
    public long of(NoticeState state) {
        return byState.getOrDefault(state, 0L);
    }
}
