package com.moneyflo.jdbc;

import com.moneyflo.internal.order.OrderRunner;
import com.moneyflo.internal.order.PaymentResult;
import java.util.List;

/** Standing orders by a JVM that is killed half-way, or that sleeps half-way and goes on later. */
public final class CutShort {

    private final OrderRunner runner;
    private final List<PaymentResult> verdicts;

    private CutShort(OrderRunner runner, List<PaymentResult> verdicts) {
        this.runner = runner;
        this.verdicts = verdicts;
    }

    /** Killed when payments were begun and the ledger had not heard of them. */
    public static void beforePosting(JdbcBank bank) {
        bank.orderRunner().begin(100);
    }

    /** Stopped when the money had moved and nothing was written down. */
    public static CutShort afterPosting(JdbcBank bank) {
        OrderRunner runner = bank.orderRunner();
        return new CutShort(runner, runner.post(runner.begin(100).payments()));
    }

    /** The number of payments at the stop. */
    public int payments() {
        return verdicts.size();
    }

    /** Goes on and returns the number of payments that no other run has recorded. */
    public int goOn() {
        return runner.record(verdicts);
    }
}
