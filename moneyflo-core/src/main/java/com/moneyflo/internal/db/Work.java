package com.moneyflo.internal.db;

/**
 * What is done in one transaction. It may be run more than once, so it must change nothing outside of the transaction.
 */
@FunctionalInterface
public interface Work<T> {

    /** Does it; whatever it throws rolls the transaction back. */
    T in(Tx tx);
}
