package com.moneyflo.examples.bench;

import java.util.Map;

/** Compares the highest throughput of the library, with asynchronous callers, with bare inserts of the same rows. */
final class SaturationWorkload {

    private SaturationWorkload() {}

    static void run(Arena arena) {
        Load ours = arena.inFlight(Traffic.uniform(arena.accounts()));
        try (FloorTables tables = new FloorTables(arena.server())) {
            Load whole = fastest(arena, tables, true);
            Duel duel = Duel.fight(arena.settings(), ours, whole);
            arena.report().find(duel.finding("floor", duel.throughputRatio(), "floor"));
            Load inserts = fastest(arena, tables, false);
            Duel strict = Duel.fight(arena.settings(), ours, inserts);
            arena.report().ratio("floorInsertsOnly", strict.throughputRatio());
            Map<String, Object> figures = duel.figures(PayingWorkload.MONEYFLO, "floor");
            figures.putAll(strict.figures("moneyfloBesideInserts", "floorInsertsOnly"));
            arena.report().figures("saturation", figures);
        }
    }

    /** Returns the faster of one connection and two. */
    static Load fastest(Arena arena, FloorTables tables, boolean withBalances) {
        Load one = new Floor(arena.server(), tables, arena.accounts(), 1, withBalances);
        Load two = new Floor(arena.server(), tables, arena.accounts(), 2, withBalances);
        one.run(arena.settings().slice());
        double alone = one.run(arena.settings().slice()).perSecond();
        double together = two.run(arena.settings().slice()).perSecond();
        return alone >= together ? one : two;
    }

    static void runHot(Arena arena) {
        Load hot = arena.inFlight(Traffic.hot(arena.accounts()));
        Load uniform = arena.inFlight(Traffic.uniform(arena.accounts()));
        Duel duel = Duel.fight(arena.settings(), hot, uniform);
        arena.report().find(duel.finding("hotToUniform", duel.throughputRatio(), "uniform"));
        arena.report().figures("hotToUniform", duel.figures("hot", "uniform"));
    }
}
