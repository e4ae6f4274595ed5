package com.moneyflo.examples.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks 0 to n-1, the k-th in proportion to 1/(k+1): a few often, most of them rarely. Thread-safe. */
final class Zipf {

    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return found < 0 ? Math.min(-found - 1, upTo.length - 1) : Math.min(found + 1, upTo.length - 1);
    }
}
