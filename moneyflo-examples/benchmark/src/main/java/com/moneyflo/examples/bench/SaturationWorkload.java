package com.moneyflo.examples.bench;

import java.util.Map;

/** Compares the highest throughput of the library, with asynchronous callers, with bare inserts of the same rows. */
final class SaturationWorkload {

    private SaturationWorkload() {}

    static void run(BenchmarkContext context) {
        Load ours = context.inFlight(Traffic.uniform(context.accounts()));
        try (FloorTables tables = new FloorTables(context.server())) {
            Load whole = fastest(context, tables, true);
            Comparison comparison = Comparison.fight(context.settings(), ours, whole);
            context.report().find(comparison.finding("floor", comparison.throughputRatio(), "floor"));
            Load inserts = fastest(context, tables, false);
            Comparison strict = Comparison.fight(context.settings(), ours, inserts);
            context.report().ratio("floorInsertsOnly", strict.throughputRatio());
            Map<String, Object> figures = comparison.figures(PayingWorkload.MONEYFLO, "floor");
            figures.putAll(strict.figures("moneyfloBesideInserts", "floorInsertsOnly"));
            context.report().figures("saturation", figures);
        }
    }

    /** Returns the faster of one connection and two. */
    static Load fastest(BenchmarkContext context, FloorTables tables, boolean withBalances) {
        Load one = new Floor(context.server(), tables, context.accounts(), 1, withBalances);
        Load two = new Floor(context.server(), tables, context.accounts(), 2, withBalances);
        one.run(context.settings().slice());
        double alone = one.run(context.settings().slice()).perSecond();
        double together = two.run(context.settings().slice()).perSecond();
        return alone >= together ? one : two;
    }

    static void runHot(BenchmarkContext context) {
        Load hot = context.inFlight(Traffic.hot(context.accounts()));
        Load uniform = context.inFlight(Traffic.uniform(context.accounts()));
        Comparison comparison = Comparison.fight(context.settings(), hot, uniform);
        context.report().find(comparison.finding("hotToUniform", comparison.throughputRatio(), "uniform"));
        context.report().figures("hotToUniform", comparison.figures("hot", "uniform"));
    }
}
