package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.NewCustomer;
import com.moneyflo.PhoneNumber;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.keyedchange.KeyedChange;
import com.moneyflo.internal.notice.NewNotice;
import com.moneyflo.notice.Notice;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers customers and opens accounts, each once for each key.
 *
 * @param stores the stores of the bank
 * @param guard the guard of the caller
 */
record Registry(Stores stores, Guard guard) {

    Customer register(NewCustomer customer) {
        CustomerId id = new CustomerId(stores.ids().next());
        return guard.run(Verb.REGISTER_CUSTOMER, tx -> stores.customers().register(tx, id, customer));
    }

    /** Registers a customer. Returns their id, or the id of the customer that the key already registered. */
    CustomerId register(NewCustomer customer, IdempotencyKey key) {
        UUID id = stores.ids().next();
        KeyedChange change = KeyedChange.of(
                stores.ids().next(),
                key,
                "register",
                customer.firstName(),
                customer.lastName(),
                customer.phone().map(PhoneNumber::value).orElse("null"),
                customer.notificationsEnabled());
        UUID made = guard.make(
                Verb.REGISTER_CUSTOMER,
                change,
                tx -> {
                    stores.customers().register(tx, new CustomerId(id), customer);
                    return id;
                },
                (tx, first) -> stores.customers().exists(tx, new CustomerId(first)));
        return new CustomerId(made);
    }

    /** Opens an account. Returns its number, or the number of the account that the key already opened. */
    AccountNumber open(CustomerId customer, Currency currency, @Nullable IdempotencyKey key) {
        UUID event = stores.ids().next();
        KeyedChange change = KeyedChange.of(stores.ids().next(), key, "openAccount", customer, currency);
        UUID made = guard.make(
                Verb.OPEN_ACCOUNT,
                change,
                tx -> new UUID(0, open(tx, customer, currency, event).serial()),
                (tx, id) -> id.getMostSignificantBits() == 0
                        && stores.accounts().isOf(tx, id.getLeastSignificantBits(), customer, currency));
        return AccountNumber.ofSerial(made.getLeastSignificantBits());
    }

    private AccountNumber open(Tx tx, CustomerId customer, Currency currency, UUID event) {
        boolean texts = stores.customers().lock(tx, customer).notificationsEnabled();
        AccountNumber number = stores.accounts().open(tx, customer, currency, texts);
        if (texts) {
            NewNotice opened = new NewNotice(event, 0, customer, new Notice.AccountOpened(number), tx.now());
            stores.outbox().write(tx, List.of(opened));
        }
        return number;
    }
}
