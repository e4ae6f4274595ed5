package com.moneyflo.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

    private static final int RANKS = 1_000;
    private static final int DRAWS = 400_000;

    @Test
    void eachRankIsDrawnInProportionToItsInverse() {
        int[] counts = counts();
        double harmonic = 0;
        for (int rank = 1; rank <= RANKS; rank++) {
            harmonic += 1.0 / rank;
        }

        for (int rank : new int[] {1, 2, 3, 10, 50}) {
            assertThat((double) counts[rank - 1] / DRAWS)
                    .as("rank " + rank)
                    .isCloseTo(1 / (rank * harmonic), within(0.05 / (rank * harmonic)));
        }
    }

    @Test
    void theLastRankIsDrawnToo() {
        int[] counts = counts();

        assertThat(counts[RANKS - 1]).isPositive();
    }

    private static int[] counts() {
        Zipf zipf = new Zipf(RANKS);
        SplittableRandom random = new SplittableRandom(42);
        int[] counts = new int[RANKS];
        for (int i = 0; i < DRAWS; i++) {
            counts[zipf.next(random)]++;
        }
        return counts;
    }
}
