package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.customer.Customers;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.UnreadableRows;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.inbox.Inbox;
import com.moneyflo.internal.keyedchange.KeyedChanges;
import com.moneyflo.internal.ledger.Accounts;
import com.moneyflo.internal.ledger.ClockWatch;
import com.moneyflo.internal.ledger.Currencies;
import com.moneyflo.internal.ledger.Ledger;
import com.moneyflo.internal.ledger.Statements;
import com.moneyflo.internal.outbox.NoticeAdmin;
import com.moneyflo.internal.outbox.Outbox;
import com.moneyflo.internal.outbox.Reports;
import com.moneyflo.internal.thread.Status;
import java.util.Optional;

/** The objects that read and write the tables. A bank has one of each. */
record Stores(
        Ledger ledger,
        Accounts accounts,
        Currencies currencies,
        Statements statements,
        Customers customers,
        Outbox outbox,
        NoticeAdmin noticeAdmin,
        Reports reports,
        Inbox inbox,
        CashAccounts cash,
        KeyedChanges keyedChanges,
        Uuid ids) {

    static Stores create(UnreadableRows unreadable, Status clock) {
        Outbox outbox = new Outbox();
        Currencies currencies = new Currencies();
        return new Stores(
                new Ledger(outbox::write, new ClockWatch(clock)),
                new Accounts(currencies, unreadable),
                currencies,
                new Statements(),
                new Customers(unreadable),
                outbox,
                new NoticeAdmin(unreadable),
                new Reports(unreadable),
                new Inbox(),
                new CashAccounts(),
                new KeyedChanges(),
                new Uuid());
    }

    /** Returns the owner of an account; empty for an account of the bank, or if the owner wants no notices. */
    Optional<CustomerId> toNotify(Tx tx, AccountNumber account) {
        return accounts.state(tx, account)
                .customer()
                .filter(customer -> customers.get(tx, customer).notificationsEnabled());
    }
}
