package com.moneyflo.internal.verify;

import com.moneyflo.Fault;
import com.moneyflo.Fault.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects faults: counts all and keeps the first thousand. */
final class Faults {

    private static final int MAX_KEPT = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    /** Makes the text only for a fault, because this runs for every entry. */
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
