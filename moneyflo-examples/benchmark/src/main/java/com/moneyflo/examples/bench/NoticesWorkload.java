package com.moneyflo.examples.bench;

import com.moneyflo.AccountNumber;
import java.util.List;

/** Measures the cost of writing a notice to each side of a payment. No relay runs. */
final class NoticesWorkload {

    /** Fewer accounts, because opening and funding each one also writes notices. */
    private static final int FEWER_BY = 5;

    private NoticesWorkload() {}

    static void run(BenchmarkContext context) {
        int count = context.settings().accounts() / FEWER_BY;
        List<AccountNumber> texted = context.accountsFor(SeededTable.Purpose.TEXTED, count);
        int callers = context.settings().callers();
        Comparison comparison = Comparison.fight(
                context.settings(),
                context.callers(callers, Traffic.uniform(texted), BenchmarkContext.paying(context.bank())),
                context.callers(
                        callers,
                        Traffic.uniform(context.accounts().subList(0, count)),
                        BenchmarkContext.paying(context.bank())));
        context.report().find(comparison.finding("texts", comparison.throughputRatio(), "no notices"));
        context.report().figures("texts", comparison.figures("texted", "untold"));
    }
}
