package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import java.util.Optional;

/** Finds the customers to notify about standing orders. */
@FunctionalInterface
public interface PayerLookup {

    /** Returns the owner of an account; empty for an account of the bank, or if the owner wants no notices. */
    Optional<CustomerId> toNotify(Tx tx, AccountNumber payer);
}
