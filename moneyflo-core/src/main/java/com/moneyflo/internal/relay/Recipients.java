package com.moneyflo.internal.relay;

import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.notice.Recipient;
import com.moneyflo.internal.outbox.RefusedPhone;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** The customers, whose room the door knows. */
public interface Recipients {

    /** How they are by now; who is unknown is left out, and who cannot be read by this version is told. */
    Map<CustomerId, Recipient> of(Tx tx, Collection<CustomerId> customers, Consumer<CustomerId> cannotBeRead);

    /**
     * A provider says that this phone takes no texts, or that its owner wants none. Where the customer has another by
     * now, nothing changes.
     */
    void refused(Tx tx, RefusedPhone refused, String phone);
}
