package com.moneyflo.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Turns pages into one stream: each page is read when the one before it is used up. */
final class Pages {

    static final int SIZE = 500;

    private Pages() {}

    /** Each page is asked for by the key of the last element before it; an empty one ends the stream. */
    static <T> Stream<T> stream(LongFunction<List<T>> pageAfter, ToLongFunction<T> key) {
        return stream(0L, pageAfter::apply, key::applyAsLong);
    }

    /** The same with keys of any type, and the one to begin after. */
    static <K, T> Stream<T> stream(K start, Function<K, List<T>> pageAfter, Function<T, K> key) {
        return Stream.of(pageAfter)
                .flatMap(pages -> Stream.iterate(
                        pages.apply(start),
                        page -> !page.isEmpty(),
                        page -> pages.apply(key.apply(page.get(page.size() - 1)))))
                .flatMap(List::stream);
    }
}
