package com.moneyflo.examples.cli;

import com.moneyflo.StatementLine;
import java.util.function.Predicate;

/** Keeps a long statement from being read to its end for a reader who left, such as {@code head}. */
final class Lines {

    private static final int LOOK_EVERY = 256;

    private Lines() {}

    static Predicate<StatementLine> whileReadBy(Output out) {
        return line -> line.seq() % LOOK_EVERY != 0 || !out.isCut();
    }
}
