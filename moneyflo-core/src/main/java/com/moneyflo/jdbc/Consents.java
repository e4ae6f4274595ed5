package com.moneyflo.jdbc;

import com.moneyflo.Customer;
import com.moneyflo.PhoneNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.outbox.RefusedPhone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the consent of the customers who share a phone. The latest message counts: a provider's refusal of a message
 * that was sent before the customer opted in is out of date, and changes nothing.
 */
record Consents(Stores stores) {

    /** Turns notifications on or off for all customers who share a phone. */
    void set(Tx tx, List<Customer> owners, boolean wanted) {
        for (Customer owner : owners) {
            stores.customers().setNotificationsEnabled(tx, owner.id(), wanted);
            stores.accounts().setTexts(tx, owner.id(), wanted);
        }
    }

    /**
     * Records that a provider refused to deliver to a phone. If {@code phone} is null, it is the customer's current
     * phone. Changes nothing if no customer has the phone any more.
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
