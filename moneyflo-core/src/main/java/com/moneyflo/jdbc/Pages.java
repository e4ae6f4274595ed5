package com.moneyflo.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Turns pages into one stream. The stream reads a page when the caller has consumed the page before it. */
final class Pages {

    static final int SIZE = 500;

    private Pages() {}

    /** Asks for each page with the key of the last element before it. An empty page ends the stream. */
    static <T> Stream<T> stream(LongFunction<List<T>> pageAfter, ToLongFunction<T> key) {
        return stream(0L, pageAfter::apply, key::applyAsLong);
    }

    /** Does the same with keys of any type. The first page comes after {@code start}. */
    static <K, T> Stream<T> stream(K start, Function<K, List<T>> pageAfter, Function<T, K> key) {
        return Stream.of(pageAfter)
                .flatMap(pages -> Stream.iterate(
                        pages.apply(start),
                        page -> !page.isEmpty(),
                        page -> pages.apply(key.apply(page.get(page.size() - 1)))))
                .flatMap(List::stream);
    }
}
