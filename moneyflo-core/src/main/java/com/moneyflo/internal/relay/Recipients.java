package com.moneyflo.internal.relay;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.RefusedPhone;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** The customers as recipients. The door implements it, because rooms do not import each other. */
public interface Recipients {

    /**
     * Reads recipients. Unknown customers are left out. Customers that this version cannot read are left out, and
     * passed to {@code cannotBeRead}.
     */
    Map<CustomerId, Recipient> of(Tx tx, Collection<CustomerId> customers, Consumer<CustomerId> cannotBeRead);

    /**
     * Notes that a phone takes no messages, or that its owner wants none, as a provider reports. Changes nothing if the
     * customer has another phone by now.
     */
    void refused(Tx tx, RefusedPhone refused, String phone);
}
