package com.moneyflo.jdbc;

import com.moneyflo.internal.lane.BatchLimit;
import java.util.List;

/** Lets tests say how many lanes there are, and how much goes into one batch. */
public final class Batching {

    private Batching() {}

    /** The builder, told so: a lane under each of the ceilings. */
    public static BankBuilder with(List<? extends BatchLimit> ceilings, BankBuilder builder) {
        return builder.batchLimits(List.copyOf(ceilings));
    }
}
