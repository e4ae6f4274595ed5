package com.moneyflo.examples.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the pool size with which the baseline is fastest. Too few connections leave the server idle; too many compete
 * for its locks.
 */
final class PoolTrial {

    static final List<Integer> SIZES = List.of(8, 16, 32);
    static final List<Integer> REMOTE_SIZES = List.of(8, 16, 32, 64);

    private static final int ROUNDS = 3;

    private PoolTrial() {}

    /** Returns the fastest pool, warmed up and open. Closes the others. */
    static HandWrittenJdbc best(
            Server server, List<Integer> sizes, Settings settings, Function<HandWrittenJdbc, Load> load) {
        List<HandWrittenJdbc> pools = new ArrayList<>();
        sizes.forEach(size -> pools.add(new HandWrittenJdbc(server, size)));
        pools.forEach(pool -> load.apply(pool).run(settings.slice().dividedBy(2)));
        double[] sums = new double[pools.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += load.apply(pools.get(i)).run(settings.slice()).perSecond();
            }
        }
        int best = IntStream.range(0, sums.length)
                .reduce((a, b) -> sums[a] >= sums[b] ? a : b)
                .orElseThrow();
        HandWrittenJdbc winner = pools.remove(best);
        pools.forEach(HandWrittenJdbc::close);
        return winner;
    }
}
