package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.NewCustomer;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Transactions.Retry;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.deed.Deed;
import com.moneyflo.internal.outbox.NewNotice;
import com.moneyflo.notice.Notice;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes customers and accounts, each once.
 *
 * @param rooms behind the door
 * @param transactions the library's own, or the host's
 */
record Registry(Stores rooms, Transactions transactions) {

    Customer register(NewCustomer customer) {
        CustomerId id = new CustomerId(rooms.ids().next());
        return transactions.run(Retry.KEYED, tx -> rooms.customers().register(tx, id, customer));
    }

    /** Returns the id of the customer who was registered under the key. */
    CustomerId register(NewCustomer customer, IdempotencyKey key) {
        UUID id = rooms.ids().next();
        Deed deed = Deed.of(
                rooms.ids().next(),
                key,
                "register",
                customer.firstName(),
                customer.lastName(),
                String.valueOf(customer.phone()),
                customer.smsAlerts());
        return new CustomerId(once(deed, tx -> {
            rooms.customers().register(tx, new CustomerId(id), customer);
            return Optional.of(id);
        }));
    }

    /** Returns the number of the account that was opened, now or under the key before. */
    AccountNumber open(CustomerId customer, Currency currency, @Nullable IdempotencyKey key) {
        UUID event = rooms.ids().next();
        Deed deed = Deed.of(rooms.ids().next(), key, "openAccount", customer, currency);
        UUID made = once(
                deed,
                tx -> Optional.of(
                        new UUID(0, open(tx, customer, currency, event).serial())));
        return AccountNumber.ofSerial(made.getLeastSignificantBits());
    }

    private AccountNumber open(Tx tx, CustomerId customer, Currency currency, UUID event) {
        boolean texts = rooms.customers().lock(tx, customer).smsAlerts();
        AccountNumber number = rooms.accounts().open(tx, customer, currency, texts);
        if (texts) {
            NewNotice opened = new NewNotice(event, 0, customer, new Notice.AccountOpened(number), tx.now());
            rooms.outbox().write(tx, List.of(opened));
        }
        return number;
    }

    private UUID once(Deed deed, Work<Optional<UUID>> work) {
        return rooms.deeds().once(transactions, deed, work).orElseThrow();
    }
}
