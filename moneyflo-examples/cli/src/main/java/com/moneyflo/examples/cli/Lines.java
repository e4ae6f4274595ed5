package com.moneyflo.examples.cli;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Stops reading a long list after the reader of the output has ended, such as {@code head}. */
final class Lines {

    private static final int LOOK_EVERY = 256;

    private Lines() {}

    static <T> Predicate<T> whileReadBy(Output out) {
        AtomicLong read = new AtomicLong();
        return line -> read.incrementAndGet() % LOOK_EVERY != 0 || !out.isCut();
    }
}
