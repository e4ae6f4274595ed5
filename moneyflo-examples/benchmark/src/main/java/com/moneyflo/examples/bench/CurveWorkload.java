package com.moneyflo.examples.bench;

import java.util.List;

/** Measures uniform payments with few callers and with many, for the chart. */
final class CurveWorkload {

    private static final List<Integer> CALLERS = List.of(1, 4, 16, 64, 256);

    private CurveWorkload() {}

    static void run(BenchmarkContext context) {
        double floor = floor(context);
        for (int callers : CALLERS) {
            context.progress().now("curve: " + callers + " callers");
            context.report().point(point(context, callers, floor));
        }
    }

    private static CurvePoint point(BenchmarkContext context, int callers, double floor) {
        Traffic traffic = Traffic.uniform(context.accounts());
        try (HandWrittenJdbc jdbc = PoolTrial.best(
                context.server(),
                PoolTrial.SIZES,
                context.settings(),
                pool -> context.callers(callers, traffic, pool))) {
            Comparison comparison = Comparison.fight(
                    context.settings(),
                    context.callers(callers, traffic, BenchmarkContext.paying(context.bank())),
                    context.callers(callers, traffic, jdbc));
            return new CurvePoint(callers, comparison.ours(), comparison.theirs(), floor);
        }
    }

    private static double floor(BenchmarkContext context) {
        context.progress().now("curve: the floor");
        try (FloorTables tables = new FloorTables(context.server())) {
            Load floor = SaturationWorkload.fastest(context, tables, true);
            Tally tally = new Tally();
            for (int i = 0; i < context.settings().slices(); i++) {
                tally.add(floor.run(context.settings().slice()));
            }
            return tally.perSecond();
        }
    }
}
