package com.moneyflo.internal.order;

import com.moneyflo.internal.db.Work;

/** Runs the runner's work in transactions, under the rights and the retry rules of its verbs. */
public interface OrderTransactions {

    /** Runs work that carries out orders. */
    <T> T carryOut(Work<T> work);

    /** Runs work that reads orders. */
    <T> T read(Work<T> work);
}
