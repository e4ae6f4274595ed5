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
 * The standing orders that this bank could not begin, pay or record, with the reasons. An order stays here until a bank
 * has paid and recorded it, even while it is not due. Thread-safe.
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

    /** Adds an order. The next {@link #report} reports it. */
    synchronized void failed(StandingOrderId order, Throwable why) {
        if (why instanceof Unreadable row) {
            unreadable.accept(row);
        }
        if (reasons.size() == MAX && !reasons.containsKey(order)) {
            return;
        }
        // A contention's message has a number that changes each time, and each new message would be a line in the log.
        if (!(why instanceof ContentionException) || !reasons.containsKey(order)) {
            reasons.put(order, Status.explain(why));
        }
    }

    synchronized void settled(Collection<StandingOrderId> orders) {
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

    /** Reports the problems, if there are any. Does not report that there are none. */
    synchronized void report() {
        if (!reasons.isEmpty()) {
            status.failing("Some standing orders were not paid or not recorded. " + text());
        }
    }

    /** Reports the problems after a complete scan. If there are none, reports that the part is running. */
    synchronized void reportScan() {
        report();
        if (reasons.isEmpty()) {
            status.running();
        }
    }

    /** Reports that a scan failed. The problems of orders, if there are any, say more than the failure of the scan. */
    synchronized void scanFailed(Throwable why) {
        if (reasons.isEmpty()) {
            status.failing(why);
        } else {
            report();
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

    /** Rounds the count down to a power of ten, so that not each further order makes a new line in the log. */
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
