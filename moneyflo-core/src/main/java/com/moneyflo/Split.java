package com.moneyflo;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Splits a number by ratios with Hamilton's method of largest remainders, in exact integer arithmetic. */
final class Split {

    private Split() {}

    static LongStream byLargestRemainder(long whole, long... ratios) {
        if (Arrays.stream(ratios).anyMatch(ratio -> ratio < 0)) {
            throw new IllegalArgumentException(
                    "One of the ratios " + Arrays.toString(ratios) + " is negative. Give zero or more.");
        }
        BigInteger total = Arrays.stream(ratios).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("None of the ratios " + Arrays.toString(ratios)
                    + " is above zero. Give at least one ratio above zero.");
        }
        BigInteger[][] shares = new BigInteger[ratios.length][];
        for (int i = 0; i < ratios.length; i++) {
            shares[i] = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(ratios[i]))
                    .divideAndRemainder(total);
        }
        long[] parts = Arrays.stream(shares)
                .mapToLong(share -> share[0].longValueExact())
                .toArray();
        long left = whole - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares[i][1].abs()).reversed())
                .limit(Math.abs(left))
                .forEach(i -> parts[i] += Long.signum(left));
        return LongStream.of(parts);
    }
}
