package com.moneyflo.internal.ledger;

import com.moneyflo.internal.db.Tx;
import java.util.List;

/** Where it is written down what customers are to be told, in the transaction that makes it true. */
@FunctionalInterface
public interface Alerts {

    /** Writes all of a batch; it must not read. */
    void write(Tx tx, List<Alert> alerts);
}
