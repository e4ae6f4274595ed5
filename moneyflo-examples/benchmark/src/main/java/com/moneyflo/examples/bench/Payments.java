package com.moneyflo.examples.bench;

/** A side of the comparison: the library, or what an engineer would write without it. Used by many threads. */
interface Payments {

    /** Makes a payment; returns once it is durable. */
    void pay(Payment payment);
}
