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

    /** Who cannot be read by this version is left out of lists, and told there. */
    public Customers(UnreadableRows unreadable) {
        this.unreadable = unreadable;
    }

    /** Writes a customer down under an id that was made before, so that trying again cannot register somebody twice. */
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

    /** Looks a customer up. */
    public Customer get(Tx tx, CustomerId id) {
        return CustomerTable.find(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** The same, and nobody changes what he wants before this transaction ends. */
    public Customer lock(Tx tx, CustomerId id) {
        return CustomerTable.lock(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** Whether there is such a customer. */
    public boolean exists(Tx tx, CustomerId id) {
        return CustomerTable.find(tx, id).isPresent();
    }

    /** How he wants to be texted. */
    public NotificationSettings texts(Tx tx, CustomerId id) {
        return CustomerTable.settings(tx, id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** Sets how he wants to be texted, for which he needs a phone. */
    public void setTexts(Tx tx, CustomerId id, NotificationSettings settings) {
        if (lock(tx, id).phone().isEmpty() && settings.enabled()) {
            throw new IllegalArgumentException(
                    "Customer " + id + " has no phone to be texted on. Give a phone first, or leave texts off.");
        }
        CustomerTable.setSettings(tx, id, settings);
    }

    /** Sets the phone; whether the old one took no texts is forgotten. */
    public void setPhone(Tx tx, CustomerId id, PhoneNumber phone) {
        lock(tx, id);
        CustomerTable.setPhone(tx, id, phone);
    }

    /**
     * All who share a phone, in the order in which they came; nobody changes what they want before this transaction
     * ends.
     */
    public List<Customer> lockByPhone(Tx tx, String phone) {
        return CustomerTable.lockByPhone(tx, phone);
    }

    /** Texts are wanted, or not any more. */
    public void setWanted(Tx tx, CustomerId id, boolean wanted) {
        CustomerTable.setWanted(tx, id, wanted);
    }

    /** Whether he wants texts and, as far as is known, has a phone that takes them. */
    public boolean takesTexts(Tx tx, CustomerId id) {
        return CustomerTable.takesTexts(tx, id);
    }

    /** How these are to be texted; who is unknown is left out, and who cannot be read by this version is told. */
    public Map<CustomerId, Recipient> recipients(
            Tx tx, Collection<CustomerId> customers, Consumer<CustomerId> cannotBeRead) {
        return CustomerTable.recipients(tx, customers, row -> {
            unreadable.accept(row);
            cannotBeRead.accept(new CustomerId((UUID) row.id()));
        });
    }

    /** A provider says that this phone takes no texts. Where the customer has another by now, nothing changes. */
    public void refusePhone(Tx tx, CustomerId id, String phone) {
        CustomerTable.refusePhone(tx, id, phone);
    }
}
