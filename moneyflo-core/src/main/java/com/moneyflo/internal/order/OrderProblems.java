package com.moneyflo.internal.order;

import com.moneyflo.ContentionException;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.internal.thread.Status;
import com.moneyflo.order.StandingOrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The standing orders that this bank could not begin, pay or record, and why. Each stays until it was paid and
 * recorded, here or elsewhere: that nothing is due at the moment says nothing. Thread-safe.
 */
public final class OrderProblems {

    private static final int MAX = 1_000;
    private static final int NAMED = 5;

    private final Status status;
    private final UnreadableRows unreadable;
    private final Map<StandingOrderId, String> reasons = new LinkedHashMap<>();

    /** Makes an empty list. The status reports the problems; unreadable rows are reported as such, too. */
    public OrderProblems(Status status, UnreadableRows unreadable) {
        this.status = status;
        this.unreadable = unreadable;
    }

    /** It is told with the next {@link #tell}. */
    synchronized void failed(StandingOrderId order, Throwable why) {
        if (why instanceof Unreadable row) {
            unreadable.accept(row);
        }
        if (reasons.size() == MAX && !reasons.containsKey(order)) {
            return;
        }
        // How often others stood in the way is another number each time.
        if (!(why instanceof ContentionException) || !reasons.containsKey(order)) {
            reasons.put(order, Status.explain(why));
        }
    }

    synchronized void done(Collection<StandingOrderId> orders) {
        reasons.keySet().removeAll(orders);
    }

    synchronized void keepOnly(Collection<StandingOrderId> orders) {
        reasons.keySet().retainAll(orders);
    }

    synchronized List<StandingOrderId> orders() {
        return List.copyOf(reasons.keySet());
    }

    synchronized boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Says that there are any, and does not say that there are none. */
    synchronized void tell() {
        if (!reasons.isEmpty()) {
            status.failing("Some standing orders were not paid or not recorded. " + text());
        }
    }

    /** The same after a look that came to its end: then, where there are none, it works. */
    synchronized void tellAll() {
        tell();
        if (reasons.isEmpty()) {
            status.running();
        }
    }

    /** A look did not come to its end. What became of orders says more than that. */
    synchronized void broken(Throwable why) {
        if (reasons.isEmpty()) {
            status.failing(why);
        } else {
            tell();
        }
    }

    private String text() {
        Map<String, List<StandingOrderId>> alike = new LinkedHashMap<>();
        reasons.forEach((order, reason) ->
                alike.computeIfAbsent(reason, one -> new ArrayList<>()).add(order));
        return alike.entrySet().stream()
                .limit(NAMED)
                .map(one -> named(one.getValue()) + ": " + one.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Counted by powers of ten, so that the log does not repeat itself with each order. */
    private static String named(List<StandingOrderId> orders) {
        String names =
                orders.stream().limit(NAMED).map(StandingOrderId::toString).collect(Collectors.joining(", "));
        int least = 1;
        while (least * 10 <= orders.size()) {
            least *= 10;
        }
        return orders.size() <= NAMED
                ? names
                : names + " and others, at least " + Math.max(least, NAMED + 1) + " in total";
    }
}
