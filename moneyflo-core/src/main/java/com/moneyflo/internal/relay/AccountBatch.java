package com.moneyflo.internal.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claimed notices of one account. One sender hands them to the notifier, one after the other. The relay may end a batch
 * whose sender hangs. Thread-safe.
 */
final class AccountBatch {

    private final List<ClaimedNotice> notices;
    private final long sendByNanos;
    private final long endNanos;
    private int next;
    private @Nullable ClaimedNotice current;
    private boolean ended;

    /** Notices are handed over before {@code sendByNanos}; the lease ends at {@code endNanos}. */
    AccountBatch(List<ClaimedNotice> notices, long sendByNanos, long endNanos) {
        this.notices = List.copyOf(notices);
        this.sendByNanos = sendByNanos;
        this.endNanos = endNanos;
    }

    int size() {
        return notices.size();
    }

    ClaimedNotice first() {
        return notices.get(0);
    }

    /** Returns the next notice to hand over; null if there is none, or if it is too late. */
    synchronized @Nullable ClaimedNotice next(long now) {
        current = null;
        if (ended || next == notices.size() || now - sendByNanos >= 0) {
            return null;
        }
        ClaimedNotice claimed = notices.get(next);
        if (now - claimed.expiresNanos() >= 0) {
            return null;
        }
        next++;
        current = claimed;
        return claimed;
    }

    /** Ends the batch; returns the notices that were not handed over. */
    synchronized List<ClaimedNotice> end() {
        if (ended) {
            return List.of();
        }
        ended = true;
        List<ClaimedNotice> rest = new ArrayList<>(notices.subList(next, notices.size()));
        next = notices.size();
        return rest;
    }

    /**
     * Returns the notice whose delivery takes too long; null if there is none. Its sender may still return a result.
     */
    synchronized @Nullable ClaimedNotice hanging(long now) {
        // The other half of the margin is for recording the result.
        long late = sendByNanos + (endNanos - sendByNanos) / 2;
        return ended || now - late < 0 ? null : current;
    }

    /** Returns the notice that is being delivered; null if there is none. */
    synchronized @Nullable ClaimedNotice current() {
        return ended ? null : current;
    }
}
