package com.moneyflo.jdbc;

import com.moneyflo.Customer;
import com.moneyflo.PhoneNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.RefusedPhone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the owners of a phone want texts. Their last word stands: a refusal of a text that was sent before they asked
 * for texts is old.
 */
record Consents(Stores stores) {

    /** All who share a phone want texts, or not any more. */
    void set(Tx tx, List<Customer> owners, boolean wanted) {
        for (Customer owner : owners) {
            stores.customers().setWanted(tx, owner.id(), wanted);
            stores.accounts().setTexts(tx, owner.id(), wanted);
        }
    }

    /**
     * A provider says that a phone takes no texts; null for the phone of the customer. Where the customer has another
     * by now, nothing changes.
     */
    void refuse(Tx tx, RefusedPhone refused, @Nullable String phone) {
        String number = phone == null
                ? stores.customers()
                        .lock(tx, refused.customer())
                        .phone()
                        .map(PhoneNumber::value)
                        .orElse(null)
                : phone;
        List<Customer> owners = number == null ? List.of() : stores.customers().lockByPhone(tx, number);
        if (number == null
                || owners.isEmpty()
                || stores.inbox().wasStarted(tx, owners.get(0).id(), refused.triedAt())) {
            return;
        }
        if (refused.optedOut()) {
            set(tx, owners, false);
        }
        stores.customers().refusePhone(tx, refused.customer(), number);
    }
}
