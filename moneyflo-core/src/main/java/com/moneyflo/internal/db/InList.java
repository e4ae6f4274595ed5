package com.moneyflo.internal.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an IN list. The last one is repeated up to the next power of two. So there are few different
 * statements, and they stay prepared.
 *
 * @param sql {@code IN (?, ?)}
 * @param values the values to bind, with repetitions
 */
@SuppressWarnings("ArrayRecordComponent") // made here, bound at once, never compared
public record InList(String sql, Object[] values) {

    /** Larger lists of numbers are written out: MySQL binds at most 65,535 values. */
    private static final int MAX_BOUND = 16_384;

    /** A list of at least one value, and at most as many as can be bound. */
    public static InList of(Stream<?> values) {
        Object[] given = values.toArray();
        int even = Math.max(2, Integer.highestOneBit(given.length - 1) * 2);
        Object[] padded = Arrays.copyOf(given, given.length > MAX_BOUND ? given.length : even);
        Arrays.fill(padded, given.length, padded.length, given[given.length - 1]);
        return new InList("IN (" + Placeholders.list(padded.length) + ")", padded);
    }

    /** A list of at least one number. */
    public static InList ofNumbers(Collection<Long> numbers) {
        return numbers.size() <= MAX_BOUND
                ? of(numbers.stream())
                : new InList(
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "IN (", ")")),
                        new Object[0]);
    }

    /** The values to bind, after one other value. */
    public @Nullable Object[] after(@Nullable Object first) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = first;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }
}
