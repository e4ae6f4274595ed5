package com.moneyflo.examples.cli;

import com.moneyflo.Customer;

/** Shows the text messages that customers who asked for them would get; the ledger itself sends none. */
final class TextMessages {

    private final Output out;

    TextMessages(Output out) {
        this.out = out;
    }

    void to(Customer customer, String text) {
        if (customer.smsAlerts()) {
            out.aside("SMS to " + customer.phone() + " would be sent: " + text);
        }
    }
}
