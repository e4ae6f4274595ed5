package com.moneyflo.internal.verify;

import com.moneyflo.Fault;
import com.moneyflo.Fault.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong: counts all of it, keeps the first thousand. */
final class Faults {

    private static final int MAX_KEPT = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    /** The words are made only where they are needed: this runs for every entry there is. */
    void require(boolean holds, Rule rule, Supplier<String> otherwise) {
        if (!holds) {
            count++;
            if (kept.size() < MAX_KEPT) {
                kept.add(new Fault(rule, otherwise.get()));
            }
        }
    }

    long count() {
        return count;
    }

    List<Fault> kept() {
        return kept;
    }
}
