package com.moneyflo.internal.db;

/**
 * The work of one transaction. It may run more than once, so it must change nothing outside the transaction.
 */
@FunctionalInterface
public interface Work<T> {

    /** Does the work. Any exception rolls the transaction back. */
    T in(Tx tx);
}
