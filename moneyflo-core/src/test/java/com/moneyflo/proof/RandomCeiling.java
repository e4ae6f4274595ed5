package com.moneyflo.proof;

import com.moneyflo.internal.lane.Ceiling;
import java.util.Random;

/** Batches of any size, by chance. Used by one thread. */
final class RandomCeiling implements Ceiling {

    private final Random random;
    private final int most;

    /** Of at most so many; of one always, where that is one. */
    RandomCeiling(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
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
