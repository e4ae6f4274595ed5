package com.moneyflo.internal.order;

import com.moneyflo.order.StandingOrderId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One scan for due orders, until none is left. If a transaction of many orders fails, the scan isolates the order that
 * causes it: it begins orders one by one, and records outcomes in halves. It reports that order and skips it. Used by
 * one thread.
 */
final class OrderScan {

    private static final int MAX_ORDERS = 100;

    private final OrderRunner runner;
    private final OrderProblems problems;
    private final Set<StandingOrderId> begun = new HashSet<>();
    private int oneByOne;
    private int failedInARow;

    OrderScan(OrderRunner runner, OrderProblems problems) {
        this.runner = runner;
        this.problems = problems;
    }

    /** Scans until no due order is left or {@code enough} returns true. Returns how many outcomes it recorded. */
    int run(BooleanSupplier enough) {
        int recorded = 0;
        boolean over = false;
        while (!over && !enough.getAsBoolean()) {
            DueWork round = begin();
            over = round.seen() == 0 || repeatsFailed(round.payments());
            recorded += record(runner.post(round.payments()));
            problems.report();
        }
        return recorded;
    }

    /** Returns true if an order that failed in this scan is due again. The scan then ends, and the next one goes on. */
    private boolean repeatsFailed(List<Payment> payments) {
        Set<StandingOrderId> failed = new HashSet<>(problems.orders());
        boolean repeats =
                payments.stream().map(Payment::order).anyMatch(id -> begun.contains(id) && failed.contains(id));
        payments.forEach(payment -> begun.add(payment.order()));
        return repeats;
    }

    private DueWork begin() {
        while (true) {
            try {
                DueWork round = runner.begin(oneByOne > 0 ? 1 : MAX_ORDERS);
                oneByOne = Math.max(0, oneByOne - 1);
                failedInARow = 0;
                return round;
            } catch (OrderFault fault) {
                skipOrIsolate(fault);
            }
        }
    }

    /**
     * Skips the order that failed, or goes on one by one if many failed together. Throws if {@link #MAX_ORDERS} orders
     * fail in a row, because then the cause is not in the rows.
     */
    private void skipOrIsolate(OrderFault fault) {
        if (fault.orders().size() > 1) {
            oneByOne = MAX_ORDERS;
            return;
        }
        StandingOrderId failed = fault.orders().get(0);
        problems.failed(failed, fault.callerException());
        runner.skip(failed);
        failedInARow++;
        if (failedInARow == MAX_ORDERS) {
            throw fault.callerException();
        }
    }

    private int record(List<PaymentResult> results) {
        try {
            int recorded = runner.record(results);
            problems.settled(results.stream().map(one -> one.payment().order()).toList());
            return recorded;
        } catch (OrderFault fault) {
            if (results.size() == 1) {
                problems.failed(results.get(0).payment().order(), fault.callerException());
                return 0;
            }
            int half = results.size() / 2;
            return record(results.subList(0, half)) + record(results.subList(half, results.size()));
        } catch (RuntimeException | Error e) {
            results.forEach(one -> problems.failed(one.payment().order(), e));
            problems.report();
            throw e;
        }
    }
}
