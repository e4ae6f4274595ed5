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

    private static final int AT_ONCE = 100;

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
            over = round.seen() == 0 || isAround(round.payments());
            recorded += record(runner.post(round.payments()));
            problems.tell();
        }
        return recorded;
    }

    /** Returns true if an order that failed in this scan is due again. The scan then ends, and the next one goes on. */
    private boolean isAround(List<Payment> payments) {
        Set<StandingOrderId> failed = new HashSet<>(problems.orders());
        boolean around =
                payments.stream().map(Payment::order).anyMatch(id -> begun.contains(id) && failed.contains(id));
        payments.forEach(payment -> begun.add(payment.order()));
        return around;
    }

    private DueWork begin() {
        while (true) {
            try {
                DueWork round = runner.begin(oneByOne > 0 ? 1 : AT_ONCE);
                oneByOne = Math.max(0, oneByOne - 1);
                failedInARow = 0;
                return round;
            } catch (OrderFault fault) {
                leave(fault);
            }
        }
    }

    /**
     * Skips the order that failed, or goes on one by one if many failed together. If {@link #AT_ONCE} orders fail in a
     * row, the cause is not in the rows, so it throws.
     */
    private void leave(OrderFault fault) {
        if (fault.orders().size() > 1) {
            oneByOne = AT_ONCE;
            return;
        }
        StandingOrderId culprit = fault.orders().get(0);
        problems.failed(culprit, fault.told());
        runner.passBy(culprit);
        failedInARow++;
        if (failedInARow == AT_ONCE) {
            throw fault.told();
        }
    }

    private int record(List<PaymentResult> verdicts) {
        try {
            int recorded = runner.record(verdicts);
            problems.done(verdicts.stream().map(one -> one.payment().order()).toList());
            return recorded;
        } catch (OrderFault fault) {
            if (verdicts.size() == 1) {
                problems.failed(verdicts.get(0).payment().order(), fault.told());
                return 0;
            }
            int half = verdicts.size() / 2;
            return record(verdicts.subList(0, half)) + record(verdicts.subList(half, verdicts.size()));
        } catch (RuntimeException | Error e) {
            verdicts.forEach(one -> problems.failed(one.payment().order(), e));
            problems.tell();
            throw e;
        }
    }
}
