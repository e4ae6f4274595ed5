package com.moneyflo.examples.bench;

import java.util.List;

/** Measures uniform payments with few callers and with many, for the chart. */
final class CurveWorkload {

    private static final List<Integer> CALLERS = List.of(1, 4, 16, 64, 256);

    private CurveWorkload() {}

    static void run(Arena arena) {
        double floor = floor(arena);
        for (int callers : CALLERS) {
            arena.progress().now("curve: " + callers + " callers");
            arena.report().point(point(arena, callers, floor));
        }
    }

    private static CurvePoint point(Arena arena, int callers, double floor) {
        Traffic traffic = Traffic.uniform(arena.accounts());
        try (HandWrittenJdbc jdbc = PoolTrial.best(
                arena.server(), PoolTrial.SIZES, arena.settings(), pool -> arena.callers(callers, traffic, pool))) {
            Duel duel = Duel.fight(
                    arena.settings(),
                    arena.callers(callers, traffic, Arena.paying(arena.bank())),
                    arena.callers(callers, traffic, jdbc));
            return new CurvePoint(callers, duel.ours(), duel.theirs(), floor);
        }
    }

    private static double floor(Arena arena) {
        arena.progress().now("curve: the floor");
        try (FloorTables tables = new FloorTables(arena.server())) {
            Load floor = SaturationWorkload.fastest(arena, tables, true);
            Tally tally = new Tally();
            for (int i = 0; i < arena.settings().slices(); i++) {
                tally.add(floor.run(arena.settings().slice()));
            }
            return tally.perSecond();
        }
    }
}
