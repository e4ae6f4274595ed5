package com.moneyflo.internal.order;

import com.moneyflo.order.StandingOrderId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One look for what is due, until nothing is left. Where many orders fail together, they are begun one by one and
 * recorded in halves until the culprit stands alone; that one is told and left. Used by one thread.
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

    /** Until nothing is left or it is enough; returns how many payments have a verdict by this. */
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

    /** Whether an order comes again that failed in this look, which took so long; the next look goes on. */
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

    /** So many in a row are no bad rows: something is wrong for all. */
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
