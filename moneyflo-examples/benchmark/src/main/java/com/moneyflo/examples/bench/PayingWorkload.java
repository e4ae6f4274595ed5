package com.moneyflo.examples.bench;

import com.moneyflo.jdbc.JdbcBank;
import java.util.List;
import java.util.Map;

/** Compares the library with hand-written JDBC, with callers that wait for each payment. */
final class PayingWorkload {

    static final String JDBC = "jdbc";
    static final String MONEYFLO = "moneyflo";

    private final BenchmarkContext context;
    private final Server server;
    private final JdbcBank bank;
    private final List<Integer> poolSizes;

    /** Compares these two, on the connections that they have. */
    PayingWorkload(BenchmarkContext context, Server server, JdbcBank bank, List<Integer> poolSizes) {
        this.context = context;
        this.server = server;
        this.bank = bank;
        this.poolSizes = poolSizes;
    }

    private static PayingWorkload direct(BenchmarkContext context) {
        return new PayingWorkload(context, context.server(), context.bank(), PoolTrial.SIZES);
    }

    static void uniform(BenchmarkContext context) {
        Comparison comparison = direct(context).many("uniform", Traffic.uniform(context.accounts()));
        context.report().find(comparison.finding("p99", comparison.p99Ratio(), JDBC));
    }

    static void hot(BenchmarkContext context) {
        direct(context).many("hot", Traffic.hot(context.accounts()));
    }

    static void zipf(BenchmarkContext context) {
        direct(context).many("zipf", Traffic.zipf(context.accounts()));
    }

    static void single(BenchmarkContext context) {
        direct(context).single("singleP50");
    }

    /** Compares them with many callers. JDBC gets its fastest pool. */
    Comparison many(String name, Traffic traffic) {
        int callers = context.settings().callers();
        try (HandWrittenJdbc jdbc = PoolTrial.best(
                server, poolSizes, context.settings(), pool -> context.callers(callers, traffic, pool))) {
            Comparison comparison = fight(callers, traffic, jdbc);
            context.report().find(comparison.finding(name, comparison.throughputRatio(), JDBC));
            report(name, comparison, jdbc);
            return comparison;
        }
    }

    /** Compares them with one caller. */
    void single(String name) {
        try (HandWrittenJdbc jdbc = new HandWrittenJdbc(server, 1)) {
            Comparison comparison = fight(1, Traffic.uniform(context.accounts()), jdbc);
            context.report().find(comparison.finding(name, comparison.p50Ratio(), JDBC));
            report(name, comparison, jdbc);
        }
    }

    private Comparison fight(int callers, Traffic traffic, HandWrittenJdbc jdbc) {
        return Comparison.fight(
                context.settings(),
                context.callers(callers, traffic, BenchmarkContext.paying(bank)),
                context.callers(callers, traffic, jdbc));
    }

    private void report(String name, Comparison comparison, HandWrittenJdbc jdbc) {
        Map<String, Object> figures = comparison.figures(MONEYFLO, JDBC);
        figures.put("jdbcConnections", jdbc.connections());
        context.report().figures(name, figures);
    }
}
