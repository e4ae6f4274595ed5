package com.moneyflo.internal.ledger;

import com.moneyflo.Money;
import com.moneyflo.StorageException;
import com.moneyflo.internal.db.SqlFailure;
import com.moneyflo.internal.db.Tx;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares the decimals of each currency in this JVM with those in the books. The first JVM that used a currency wrote
 * them. A JVM with other decimals would read every amount wrongly, so it is refused. A currency is compared once.
 * Thread-safe.
 */
public final class Currencies {

    private final Set<Currency> compared = ConcurrentHashMap.newKeySet();

    /**
     * Compares all currencies in use, when a bank is opened. Writes those that an earlier version did not write.
     *
     * @return the compared currencies, to {@link #remember} once this transaction is committed
     */
    public List<Currency> compareAll(Tx tx) {
        List<String> written = CurrencyTable.all(tx);
        Set<String> codes = new TreeSet<>(written);
        codes.addAll(CurrencyTable.used(tx, !written.isEmpty()));
        List<Currency> known =
                codes.stream().map(Currencies::ofThisJvm).flatMap(List::stream).toList();
        known.forEach(currency -> require(tx, currency));
        return known;
    }

    /** Does not compare these again. */
    public void remember(List<Currency> currencies) {
        compared.addAll(currencies);
    }

    /** Compares the currency of a new account with the books, or writes it where it is new. */
    void require(Tx tx, Currency currency) {
        if (compared.contains(currency)) {
            return;
        }
        int own = currency.getDefaultFractionDigits();
        Optional<Integer> written = CurrencyTable.find(tx, currency);
        int books = written.orElseGet(() -> add(tx, currency, own));
        if (books != own) {
            throw new StorageException(
                    "Currency " + currency + " has " + own + " decimals in this Java's table of currencies, and "
                            + books + " in the bank's books. Start Java without a table of its own"
                            + " (property java.util.currency.data or file conf/currency.properties), then open "
                            + "the bank again.");
        }
        if (written.isPresent() && !tx.isHosts()) {
            compared.add(currency);
        }
    }

    /**
     * Inserts before it reads with a lock. A lock on a missing row would block other inserts of it and end in a
     * deadlock.
     */
    private static int add(Tx tx, Currency currency, int digits) {
        try {
            CurrencyTable.insert(tx, currency, digits);
            return digits;
        } catch (SqlFailure failure) {
            if (failure.kind() != SqlFailure.Kind.DUPLICATE) {
                throw failure;
            }
            return CurrencyTable.findLatest(tx, currency).orElseThrow(() -> failure);
        }
    }

    /** Empty where this JVM does not know the currency. Then no account in it can be read. */
    private static List<Currency> ofThisJvm(String code) {
        try {
            return List.of(Money.ofMinor(code, 0).currency());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
