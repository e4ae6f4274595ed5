package com.moneyflo.internal.customer;

import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import com.moneyflo.UnknownCustomerException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.internal.notice.Recipient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Registers customers and looks them up. */
public final class Customers {

    private final UnreadableRows unreadable;

    /** Customers that this version cannot read are left out of lists, and reported to {@code unreadable}. */
    public Customers(UnreadableRows unreadable) {
        this.unreadable = unreadable;
    }

    /** Registers a customer under an id that was made before, so that a retry cannot register them twice. */
    public Customer register(Tx tx, CustomerId id, NewCustomer customer) {
        if (customer.notificationsEnabled() && customer.phone().isEmpty()) {
            throw new IllegalArgumentException(
                    "Notifications need a phone. Give the customer a phone, or leave notifications off.");
        }
        Customer registered = Customer.builder(id, customer.firstName(), customer.lastName())
                .phone(customer.phone().orElse(null))
                .notificationsEnabled(customer.notificationsEnabled())
                .build();
        try {
            CustomerTable.insert(tx, registered);
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
        }
        return registered;
    }

    /** Returns a customer. Throws {@link UnknownCustomerException} if there is none with this id. */
    public Customer get(Tx tx, CustomerId id) {
        return CustomerTable.find(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** Locks and returns a customer. Their settings do not change before this transaction ends. */
    public Customer lock(Tx tx, CustomerId id) {
        return CustomerTable.lock(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** Returns whether a customer with this id exists. */
    public boolean exists(Tx tx, CustomerId id) {
        return CustomerTable.find(tx, id).isPresent();
    }

    /** Returns the notification settings of a customer. */
    public NotificationSettings notificationSettings(Tx tx, CustomerId id) {
        return CustomerTable.settings(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** Sets the notification settings. A customer without a phone cannot have notifications. */
    public void setNotificationSettings(Tx tx, CustomerId id, NotificationSettings settings) {
        if (lock(tx, id).phone().isEmpty() && settings.enabled()) {
            throw new IllegalArgumentException(
                    "Customer " + id + " has no phone. Give a phone first, or leave notifications off.");
        }
        CustomerTable.setSettings(tx, id, settings);
    }

    /** Sets the phone. A provider's refusal of the old phone does not apply to the new one. */
    public void setPhone(Tx tx, CustomerId id, PhoneNumber phone) {
        lock(tx, id);
        CustomerTable.setPhone(tx, id, phone);
    }

    /**
     * Locks and returns the customers who share a phone, in the order of their ids. Their settings do not change before
     * this transaction ends.
     */
    public List<Customer> lockByPhone(Tx tx, String phone) {
        return CustomerTable.lockByPhone(tx, phone);
    }

    /** Records that a customer opts in or out. */
    public void setNotificationsEnabled(Tx tx, CustomerId id, boolean enabled) {
        CustomerTable.setNotificationsEnabled(tx, id, enabled);
    }

    /** Returns whether a customer wants notices and has a phone that no provider has refused. */
    public boolean canBeNotified(Tx tx, CustomerId id) {
        return CustomerTable.canBeNotified(tx, id);
    }

    /**
     * Returns these customers as recipients. Unknown customers are left out. Customers that this version cannot read
     * are left out, and passed to {@code cannotBeRead}.
     */
    public Map<CustomerId, Recipient> recipients(
            Tx tx, Collection<CustomerId> customers, Consumer<CustomerId> cannotBeRead) {
        return CustomerTable.recipients(tx, customers, row -> {
            unreadable.accept(row);
            cannotBeRead.accept(new CustomerId((UUID) row.id()));
        });
    }

    /** Records that a provider refuses this phone. Changes nothing if the customer has another phone by now. */
    public void refusePhone(Tx tx, CustomerId id, String phone) {
        CustomerTable.refusePhone(tx, id, phone);
    }
}
