package com.moneyflo.jdbc;

import com.moneyflo.internal.customer.Customers;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.ledger.Accounts;
import com.moneyflo.internal.ledger.Ledger;
import com.moneyflo.internal.ledger.Statements;

/** What is behind the door; one of each for a bank. */
record Rooms(Ledger ledger, Accounts accounts, Statements statements, Customers customers, Cash cash, Uuid ids) {

    static Rooms furnished() {
        return new Rooms(new Ledger(), new Accounts(), new Statements(), new Customers(), new Cash(), new Uuid());
    }
}
