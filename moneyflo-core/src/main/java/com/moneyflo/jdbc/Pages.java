package com.moneyflo.jdbc;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Turns pages into one stream: each page is read when the one before it is used up. */
final class Pages {

    static final int SIZE = 500;

    private Pages() {}

    /** Each page is asked for by the key of the last element before it; an empty one ends the stream. */
    static <T> Stream<T> stream(LongFunction<List<T>> pageAfter, ToLongFunction<T> key) {
        return Stream.of(pageAfter)
                .flatMap(pages -> Stream.iterate(
                        pages.apply(0),
                        page -> !page.isEmpty(),
                        page -> pages.apply(key.applyAsLong(page.get(page.size() - 1)))))
                .flatMap(List::stream);
    }
}
