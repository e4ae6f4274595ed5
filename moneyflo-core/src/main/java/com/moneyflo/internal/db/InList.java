package com.moneyflo.internal.db;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an IN list. The last one is said again up to the next power of two, so that the same few statements
 * come again and again and stay prepared.
 *
 * @param sql {@code IN (?, ?)}
 * @param values what to bind, the last one as often as it takes
 */
@SuppressWarnings("ArrayRecordComponent") // made here, bound at once, compared by nobody
public record InList(String sql, Object[] values) {

    /** Beyond that numbers are written out; MySQL binds no more than 65,535. */
    private static final int MAX_BOUND = 16_384;

    /** Of at least one value, and not so many that they cannot be bound. */
    public static InList of(Stream<?> values) {
        Object[] given = values.toArray();
        int even = Math.max(2, Integer.highestOneBit(given.length - 1) * 2);
        Object[] padded = Arrays.copyOf(given, given.length > MAX_BOUND ? given.length : even);
        Arrays.fill(padded, given.length, padded.length, given[given.length - 1]);
        return new InList("IN (" + Placeholders.list(padded.length) + ")", padded);
    }

    /** Of at least one number. */
    public static InList ofNumbers(Collection<Long> numbers) {
        return numbers.size() <= MAX_BOUND
                ? of(numbers.stream())
                : new InList(
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "IN (", ")")),
                        new Object[0]);
    }

    /** What to bind where another value comes before it. */
    public @Nullable Object[] after(@Nullable Object first) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = first;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }
}
