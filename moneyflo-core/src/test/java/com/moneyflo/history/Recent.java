package com.moneyflo.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The last few things of a kind, of which anybody may pick one. Thread-safe. */
final class Recent<T> {

    private static final int MAX = 20;

    private final List<T> all = new ArrayList<>();

    synchronized void add(T thing) {
        if (all.size() == MAX) {
            all.remove(0);
        }
        all.add(thing);
    }

    synchronized @Nullable T any(Random random) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
