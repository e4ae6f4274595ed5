package com.moneyflo.internal.ledger;

import com.moneyflo.internal.db.Tx;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** mf_currency. */
final class CurrencyTable {

    private CurrencyTable() {}

    /** The recorded currencies. */
    static List<String> all(Tx tx) {
        return tx.query("SELECT code FROM mf_currency", row -> row.getString(1));
    }

    /** The currencies of all accounts, or by an index those of internal accounts alone. */
    static List<String> used(Tx tx, boolean byIndex) {
        return tx.query(
                "SELECT DISTINCT currency FROM mf_account" + (byIndex ? " WHERE own IS NOT NULL" : ""),
                row -> row.getString(1));
    }

    static Optional<Integer> find(Tx tx, Currency currency) {
        return find(tx, currency, "");
    }

    /** The same, including rows committed after the snapshot of a host's transaction. */
    static Optional<Integer> findLatest(Tx tx, Currency currency) {
        return find(tx, currency, tx.latestShared());
    }

    private static Optional<Integer> find(Tx tx, Currency currency, String lock) {
        return tx.first(
                "SELECT digits FROM mf_currency WHERE code = ?" + lock,
                row -> row.getInt(1),
                currency.getCurrencyCode());
    }

    static void insert(Tx tx, Currency currency, int digits) {
        tx.update("INSERT INTO mf_currency (code, digits) VALUES (?, ?)", currency.getCurrencyCode(), digits);
    }
}
