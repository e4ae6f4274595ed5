package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void thirdsLoseNothing() {
        assertThat(minor("1.00", 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(minor("0.01", 1, 1, 1)).containsExactly(1, 0, 0);
        assertThat(minor("-1.00", 1, 1, 1)).containsExactly(-34, -33, -33);
        assertThat(minor("0.00", 1, 1, 1)).containsExactly(0, 0, 0);
    }

    @Test
    void aUnitLeftOverGoesToTheLargestRemainder() {
        assertThat(minor("1.00", 1, 2)).containsExactly(33, 67);
        assertThat(minor("0.10", 1, 1, 2)).containsExactly(3, 2, 5);
        assertThat(minor("0.05", 70, 30)).containsExactly(4, 1);
    }

    @Test
    void aRatioOfZeroGetsNothing() {
        assertThat(minor("1.00", 0, 1, 0, 1, 1)).containsExactly(0, 34, 0, 33, 33);
    }

    @Test
    void ratiosBeyondAnySumOf64BitsAreNoProblem() {
        long most = Long.MAX_VALUE;
        assertThat(Split.byLargestRemainder(most, most, most, most).toArray())
                .containsExactly(most / 3 + 1, most / 3, most / 3);
        assertThat(Split.byLargestRemainder(Long.MIN_VALUE, 1, most).sum()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void ratiosThatSplitNothingAreRefused() {
        assertThat(List.of(new long[0], new long[] {0}, new long[] {0, 0}))
                .allSatisfy(ratios -> assertThatThrownBy(() -> minor("1.00", ratios))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("at least one ratio above zero"));
        assertThatThrownBy(() -> minor("1.00", 2, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, -1]");
    }

    @Test
    void theSumIsTheWholeAndEachPartIsWithinOneOfItsShare() {
        Random random = new Random(20_260_102);
        for (int run = 0; run < 5_000; run++) {
            long whole = random.nextLong() >> random.nextInt(64);
            int shift = random.nextInt(1, 63);
            long[] ratios = random.longs(random.nextInt(1, 12))
                    .map(ratio -> (ratio & Long.MAX_VALUE) >> shift)
                    .toArray();
            ratios[0] |= 1;
            long[] parts = Split.byLargestRemainder(whole, ratios).toArray();

            assertThat(parts).hasSameSizeAs(ratios);
            assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
            assertEachPartIsFair(whole, ratios, parts);
        }
    }

    @Test
    void equalRatiosDifferByOneAtMostAndTheEarlierGetsMore() {
        Random random = new Random(20_260_103);
        for (int run = 0; run < 1_000; run++) {
            long[] ratios =
                    LongStream.generate(() -> 7).limit(random.nextInt(1, 20)).toArray();
            long[] parts =
                    Split.byLargestRemainder(random.nextLong(0, 1_000), ratios).toArray();

            assertThat(parts[0] - parts[parts.length - 1]).isBetween(0L, 1L);
            for (int i = 1; i < parts.length; i++) {
                assertThat(parts[i]).isLessThanOrEqualTo(parts[i - 1]);
            }
        }
    }

    private static void assertEachPartIsFair(long whole, long[] ratios, long[] parts) {
        BigInteger total = LongStream.of(ratios).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < ratios.length; i++) {
            BigInteger exact = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(ratios[i]));
            BigInteger difference = BigInteger.valueOf(parts[i]).multiply(total).subtract(exact);
            assertThat(difference.abs()).isLessThan(total);
        }
    }

    private static long[] minor(String amount, long... ratios) {
        return Money.of("INR", amount).split(ratios).stream()
                .mapToLong(Money::minor)
                .toArray();
    }
}
