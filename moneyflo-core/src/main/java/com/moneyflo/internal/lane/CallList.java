package com.moneyflo.internal.lane;

import org.jspecify.annotations.Nullable;

/** Calls in an order, linked by themselves: to add one needs no memory, so it cannot fail. Used under the queue's lock. */
final class CallList {

    /** A place in a list; each call has one. */
    abstract static class Place {
        private @Nullable Call before;
        private @Nullable Call after;
        private boolean listed;
    }

    private @Nullable Call first;
    private @Nullable Call last;

    boolean isEmpty() {
        return first == null;
    }

    @Nullable
    Call first() {
        return first;
    }

    @Nullable
    Call after(Call call) {
        return ((Place) call).after;
    }

    /** Adds it at the end; false if it is listed already. */
    boolean addLast(Call call) {
        return add(last, call, null);
    }

    /** Adds it at the front; false if it is listed already. */
    boolean addFirst(Call call) {
        return add(null, call, first);
    }

    /** Takes it out; false if it is not listed. */
    boolean remove(Call call) {
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

    private boolean add(@Nullable Call before, Call call, @Nullable Call after) {
        Place place = call;
        if (place.listed) {
            return false;
        }
        place.listed = true;
        link(before, call);
        link(call, after);
        return true;
    }

    private void link(@Nullable Call before, @Nullable Call after) {
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
