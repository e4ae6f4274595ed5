package com.moneyflo.examples.bench;

import com.moneyflo.jdbc.JdbcBank;
import java.util.List;
import java.util.Map;

/** Compares the library with hand-written JDBC, with callers that wait for each payment. */
final class PayingWorkload {

    static final String JDBC = "jdbc";
    static final String MONEYFLO = "moneyflo";

    private final Arena arena;
    private final Server server;
    private final JdbcBank bank;
    private final List<Integer> poolSizes;

    /** Compares these two, on the connections that they have. */
    PayingWorkload(Arena arena, Server server, JdbcBank bank, List<Integer> poolSizes) {
        this.arena = arena;
        this.server = server;
        this.bank = bank;
        this.poolSizes = poolSizes;
    }

    private static PayingWorkload direct(Arena arena) {
        return new PayingWorkload(arena, arena.server(), arena.bank(), PoolTrial.SIZES);
    }

    static void uniform(Arena arena) {
        Duel duel = direct(arena).many("uniform", Traffic.uniform(arena.accounts()));
        arena.report().find(duel.finding("p99", duel.p99Ratio(), JDBC));
    }

    static void hot(Arena arena) {
        direct(arena).many("hot", Traffic.hot(arena.accounts()));
    }

    static void zipf(Arena arena) {
        direct(arena).many("zipf", Traffic.zipf(arena.accounts()));
    }

    static void single(Arena arena) {
        direct(arena).single("singleP50");
    }

    /** Compares them with many callers. JDBC gets its fastest pool. */
    Duel many(String name, Traffic traffic) {
        int callers = arena.settings().callers();
        try (HandWrittenJdbc jdbc =
                PoolTrial.best(server, poolSizes, arena.settings(), pool -> arena.callers(callers, traffic, pool))) {
            Duel duel = fight(callers, traffic, jdbc);
            arena.report().find(duel.finding(name, duel.throughputRatio(), JDBC));
            report(name, duel, jdbc);
            return duel;
        }
    }

    /** Compares them with one caller. */
    void single(String name) {
        try (HandWrittenJdbc jdbc = new HandWrittenJdbc(server, 1)) {
            Duel duel = fight(1, Traffic.uniform(arena.accounts()), jdbc);
            arena.report().find(duel.finding(name, duel.p50Ratio(), JDBC));
            report(name, duel, jdbc);
        }
    }

    private Duel fight(int callers, Traffic traffic, HandWrittenJdbc jdbc) {
        return Duel.fight(
                arena.settings(),
                arena.callers(callers, traffic, Arena.paying(bank)),
                arena.callers(callers, traffic, jdbc));
    }

    private void report(String name, Duel duel, HandWrittenJdbc jdbc) {
        Map<String, Object> figures = duel.figures(MONEYFLO, JDBC);
        figures.put("jdbcConnections", jdbc.connections());
        arena.report().figures(name, figures);
    }
}
