package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.InternalAccount;
import com.moneyflo.internal.ledger.Accounts;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the number of the bank's cash account in each currency, so that a deposit need not read it. A number that is
 * committed never changes. Thread-safe.
 */
final class CashAccounts {

    private final Map<Currency, AccountNumber> committed = new ConcurrentHashMap<>();

    /** Returns the account, and opens it in the library's own transaction if it does not exist. */
    AccountNumber account(Guard own, Accounts accounts, Currency currency) {
        AccountNumber known = committed.get(currency);
        if (known == null) {
            known = own.run(Verb.OPEN_INTERNAL_ACCOUNT, tx -> accounts.own(tx, InternalAccount.CASH, currency));
            committed.put(currency, known);
        }
        return known;
    }

    /** Returns the account, and opens it in the host's transaction. Caches nothing: the host may still roll back. */
    AccountNumber joinedAccount(Guard hosts, Accounts accounts, Currency currency) {
        AccountNumber known = committed.get(currency);
        return known != null
                ? known
                : hosts.run(Verb.OPEN_INTERNAL_ACCOUNT, tx -> accounts.own(tx, InternalAccount.CASH, currency));
    }
}
