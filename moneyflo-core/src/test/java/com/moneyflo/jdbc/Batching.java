package com.moneyflo.jdbc;

import com.moneyflo.internal.lane.Ceiling;

/** Lets tests say how much goes into one batch. */
public final class Batching {

    private Batching() {}

    /** The builder, told so. */
    public static JdbcBank.Builder with(Ceiling ceiling, JdbcBank.Builder builder) {
        return builder.ceiling(ceiling);
    }
}
