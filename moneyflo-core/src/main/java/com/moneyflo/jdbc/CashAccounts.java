package com.moneyflo.jdbc;

import com.moneyflo.AccountNumber;
import com.moneyflo.InternalAccount;
import com.moneyflo.internal.ledger.Accounts;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which account is the bank's cash in each currency, which never changes once it is committed, so that a
 * deposit need not ask.
 */
final class CashAccounts {

    private final Map<Currency, AccountNumber> committed = new ConcurrentHashMap<>();

    /** In a transaction of the library's own: what it opens is committed, and remembered. */
    AccountNumber account(Guard own, Accounts accounts, Currency currency) {
        AccountNumber known = committed.get(currency);
        if (known == null) {
            known = own.run(Verb.OPEN_INTERNAL_ACCOUNT, tx -> accounts.own(tx, InternalAccount.CASH, currency));
            committed.put(currency, known);
        }
        return known;
    }

    /** In a host's transaction, which may yet be rolled back: nothing is remembered. */
    AccountNumber accountInHosts(Guard hosts, Accounts accounts, Currency currency) {
        AccountNumber known = committed.get(currency);
        return known != null
                ? known
                : hosts.run(Verb.OPEN_INTERNAL_ACCOUNT, tx -> accounts.own(tx, InternalAccount.CASH, currency));
    }
}
