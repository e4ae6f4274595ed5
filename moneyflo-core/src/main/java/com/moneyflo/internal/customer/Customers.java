package com.moneyflo.internal.customer;

import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.NewCustomer;
import com.moneyflo.UnknownCustomerException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;

/** Registers customers and looks them up. */
public final class Customers {

    /** Writes a customer down under an id that was made before, so that trying again cannot register somebody twice. */
    public Customer register(Tx tx, CustomerId id, NewCustomer customer) {
        if (customer.smsAlerts() && customer.phone() == null) {
            throw new IllegalArgumentException(
                    "The customer wants text messages and has no phone. Give a phone, or leave smsAlerts off.");
        }
        Customer registered =
                new Customer(id, customer.firstName(), customer.lastName(), customer.phone(), customer.smsAlerts());
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
}
