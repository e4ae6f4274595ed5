package com.moneyflo.examples.bench;

/** One side of the comparison: the library or hand-written JDBC. Used by many threads. */
interface Payments {

    /** Makes a payment. Returns after it is durable. */
    void pay(Payment payment);
}
