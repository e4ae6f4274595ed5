package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.notice.Notice;
import java.util.UUID;

/** Has the owner of an account told, in the transaction that makes it true. */
@FunctionalInterface
public interface Herald {

    /** Writes it down unless it was written before; returns whether there is an owner who wants to be told. */
    boolean tell(Tx tx, AccountNumber account, UUID event, Notice notice);
}
