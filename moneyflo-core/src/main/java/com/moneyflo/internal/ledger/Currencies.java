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
 * How many decimals each currency has in the books, which is a fact of the JVM that first used it. A JVM with another
 * table of currencies would read every amount wrongly, so it is refused. Asks the database nothing about a currency
 * that was compared before. Thread-safe.
 */
public final class Currencies {

    private final Set<Currency> compared = ConcurrentHashMap.newKeySet();

    /**
     * Compares all that are in use; to be run when a bank is opened. Those that an earlier version left unwritten are
     * written down.
     *
     * @return those that were compared, to be {@link #remember}ed once this transaction is committed
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

    /** Asks no more about these. */
    public void remember(List<Currency> currencies) {
        compared.addAll(currencies);
    }

    /** Writes down what an account is about to be opened in, or compares it with what is written down. */
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
     * Inserts before it reads with a lock: a lock on a row that is missing would stop the others who insert it, and end
     * in a deadlock.
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

    /** Empty where this JVM does not know it; then nothing can be read or moved in it. */
    private static List<Currency> ofThisJvm(String code) {
        try {
            return List.of(Money.ofMinor(code, 0).currency());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
