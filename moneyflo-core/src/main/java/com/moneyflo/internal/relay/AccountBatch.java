package com.moneyflo.internal.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claimed notices of one account, which one sender hands over one after the other. It may be taken away from a sender
 * who hangs. Thread-safe.
 */
final class AccountBatch {

    private final List<ClaimedNotice> letters;
    private final long sendByNanos;
    private final long endNanos;
    private int next;
    private @Nullable ClaimedNotice current;
    private boolean ended;

    /** To be handed over by then; the lease ends there. */
    AccountBatch(List<ClaimedNotice> letters, long sendByNanos, long endNanos) {
        this.letters = List.copyOf(letters);
        this.sendByNanos = sendByNanos;
        this.endNanos = endNanos;
    }

    int size() {
        return letters.size();
    }

    ClaimedNotice first() {
        return letters.get(0);
    }

    /** The next one to be handed over; null if there is none, or it is too late for any. */
    synchronized @Nullable ClaimedNotice next(long now) {
        current = null;
        if (ended || next == letters.size() || now - sendByNanos >= 0) {
            return null;
        }
        ClaimedNotice letter = letters.get(next);
        if (now - letter.expiresNanos() >= 0) {
            return null;
        }
        next++;
        current = letter;
        return letter;
    }

    /** Ends it; what was not handed over yet goes back. */
    synchronized List<ClaimedNotice> end() {
        if (ended) {
            return List.of();
        }
        ended = true;
        List<ClaimedNotice> rest = new ArrayList<>(letters.subList(next, letters.size()));
        next = letters.size();
        return rest;
    }

    /**
     * Which letter hangs at the notifier though nothing should by then; null if none does. The sender who hangs may
     * still answer it.
     */
    synchronized @Nullable ClaimedNotice hanging(long now) {
        // Half of the margin is left to record that.
        long late = sendByNanos + (endNanos - sendByNanos) / 2;
        return ended || now - late < 0 ? null : current;
    }

    /** Which letter is at the notifier now; null if none is. */
    synchronized @Nullable ClaimedNotice current() {
        return ended ? null : current;
    }
}
