package com.moneyflo.examples.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs both sides until the JIT compiler has little left to do, as in a host that has run for some time. On two cores
 * this takes a minute or two. Without it, the compiler would take CPU time from the measured side.
 */
final class WarmUp {

    private static final int POOL = 16;
    private static final int MAX_ROUNDS = 12;

    /** The JIT compiler is done when it was busy for less than one part in this number. */
    private static final int QUIET = 20;

    private WarmUp() {}

    static void run(BenchmarkContext context) {
        Settings settings = context.settings();
        Traffic traffic = Traffic.uniform(context.accounts());
        Payments ours = BenchmarkContext.paying(context.bank());
        try (HandWrittenJdbc theirs = new HandWrittenJdbc(context.server(), POOL)) {
            List<Load> loads = List.of(
                    context.callers(settings.callers(), traffic, ours),
                    context.callers(settings.callers(), traffic, theirs),
                    context.callers(1, traffic, ours),
                    context.inFlight(traffic));
            for (int round = 0; round < MAX_ROUNDS && !isQuiet(loads, settings.length()); round++) {
                context.progress().now("warming up, round " + (round + 1));
            }
        }
    }

    private static boolean isQuiet(List<Load> loads, Duration length) {
        CompilationMXBean jit = ManagementFactory.getCompilationMXBean();
        long compiled = jit.getTotalCompilationTime();
        long begun = System.nanoTime();
        loads.forEach(load -> load.run(length.dividedBy(2)));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return (jit.getTotalCompilationTime() - compiled) * QUIET < millis;
    }
}
