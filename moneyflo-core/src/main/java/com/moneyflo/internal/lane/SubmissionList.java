package com.moneyflo.internal.lane;

import org.jspecify.annotations.Nullable;

/**
 * Calls in an order. The links are in the calls, so adding one needs no memory and cannot fail. Used under the queue's
 * lock.
 */
final class SubmissionList {

    /** The place of a call in the list. */
    abstract static class Place {
        private @Nullable Submission before;
        private @Nullable Submission after;
        private boolean listed;
    }

    private @Nullable Submission first;
    private @Nullable Submission last;

    boolean isEmpty() {
        return first == null;
    }

    @Nullable
    Submission first() {
        return first;
    }

    @Nullable
    Submission after(Submission call) {
        return ((Place) call).after;
    }

    /** Adds a call at the end; returns false if it is listed already. */
    boolean addLast(Submission call) {
        return add(last, call, null);
    }

    /** Adds a call at the front; returns false if it is listed already. */
    boolean addFirst(Submission call) {
        return add(null, call, first);
    }

    /** Removes a call; returns false if it is not listed. */
    boolean remove(Submission call) {
        Place place = call;
        if (!place.listed) {
            return false;
        }
        link(place.before, place.after);
        place.before = null;
        place.after = null;
        place.listed = false;
        return true;
    }

    private boolean add(@Nullable Submission before, Submission call, @Nullable Submission after) {
        Place place = call;
        if (place.listed) {
            return false;
        }
        place.listed = true;
        link(before, call);
        link(call, after);
        return true;
    }

    private void link(@Nullable Submission before, @Nullable Submission after) {
        if (before == null) {
            first = after;
        } else {
            ((Place) before).after = after;
        }
        if (after == null) {
            last = before;
        } else {
            ((Place) after).before = before;
        }
    }
}
