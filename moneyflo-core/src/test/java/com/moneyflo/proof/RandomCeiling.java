package com.moneyflo.proof;

import com.moneyflo.internal.lane.BatchLimit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Batches of any size, by chance. Used by one thread. */
final class RandomCeiling implements BatchLimit {

    private final Random random;
    private final int most;

    /** Of at most so many; of one always, where that is one. */
    RandomCeiling(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
    }

    /** For so many lanes. */
    static List<BatchLimit> lanes(int lanes, long seed, int most) {
        return IntStream.range(0, lanes)
                .<BatchLimit>mapToObj(lane -> new RandomCeiling(seed + lane, most))
                .toList();
    }

    @Override
    public int now() {
        return 1 + random.nextInt(most);
    }

    @Override
    public void took(int size, long nanos) {
        // Chance does not learn.
    }
}
