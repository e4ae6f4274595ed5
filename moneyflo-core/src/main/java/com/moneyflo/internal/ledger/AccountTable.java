package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountStatus;
import com.moneyflo.CustomerId;
import com.moneyflo.InternalAccount;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.Dialect;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** mf_account. */
final class AccountTable {

    private static final String INSERT = """
            INSERT INTO mf_account
                (customer, own, currency, status, overdraft, balance, held, seq, last_at, opened_at, texts)
            SELECT ?, ?, ?, 'OPEN', ?, 0, 0, 0, now_at, now_at, ? FROM (SELECT %s AS now_at) c
            """;

    private static final List<Column> WRITTEN = List.of(
            new Column("id", "BIGINT"),
            new Column("balance", "BIGINT"),
            new Column("held", "BIGINT"),
            new Column("next_expiry", "BIGINT"),
            new Column("seq", "BIGINT"),
            new Column("last_at", "BIGINT"));

    /** Subtracts from held the holds that have expired by now. */
    private static final String READ = """
            SELECT id, customer, own, currency, status, overdraft, balance,
                   CASE WHEN next_expiry <= now_at THEN held - (
                       SELECT COALESCE(SUM(h.amount), 0) FROM mf_hold h
                       WHERE h.account = a.id AND h.status = 'ACTIVE' AND h.expires_at <= now_at %s)
                   ELSE held END AS held,
                   next_expiry, seq, last_at, opened_at, texts, texts_from, low_mark, now_at
            FROM mf_account a CROSS JOIN (SELECT %s AS now_at) c
            """;

    private AccountTable() {}

    /**
     * Locks the rows of the accounts that exist, in the order of their numbers, and touches no other row.
     *
     * @return the locked rows, in that order
     */
    static List<AccountRow> lock(Tx tx, Collection<AccountNumber> numbers, LockMode lock) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Dialect dialect = tx.dialect();
        InList ids = serials(numbers);
        String sql = "SELECT " + AccountRow.COLUMNS + ", " + dialect.now() + " AS now_at FROM mf_account "
                + dialect.byPrimaryKey() + " WHERE id " + ids.sql() + " ORDER BY id" + lock.suffix();
        return tx.query(sql, AccountRow::of, ids.after(tx.clockReading()));
    }

    /** The accounts of these that exist, whether their rows are locked or not. */
    static Set<AccountNumber> existing(Tx tx, Collection<AccountNumber> numbers) {
        InList ids = serials(numbers);
        String sql = "SELECT id FROM mf_account WHERE id " + ids.sql();
        return Set.copyOf(tx.query(sql, row -> AccountNumber.ofSerial(row.getLong(1)), ids.values()));
    }

    private static InList serials(Collection<AccountNumber> numbers) {
        return InList.ofNumbers(
                numbers.stream().map(AccountNumber::serial).sorted().toList());
    }

    /** Writes the rows of accounts that a batch changed. */
    static void write(Tx tx, List<@Nullable Object[]> rows) {
        tx.updateAll("mf_account", WRITTEN, rows);
    }

    static AccountNumber insert(
            Tx tx,
            @Nullable CustomerId customer,
            @Nullable InternalAccount own,
            Currency currency,
            @Nullable Long overdraft,
            boolean texts) {
        UUID owner = customer == null ? null : customer.value();
        String name = own == null ? null : own.name();
        String sql = INSERT.formatted(tx.dialect().now());
        return AccountNumber.ofSerial(
                tx.insertNumbered(sql, owner, name, currency.getCurrencyCode(), overdraft, texts, tx.clockReading()));
    }

    static void setStatus(Tx tx, AccountNumber number, AccountStatus status) {
        tx.update("UPDATE mf_account SET status = ? WHERE id = ?", status, number.serial());
    }

    static void setOverdraft(Tx tx, AccountNumber number, long limit) {
        tx.update("UPDATE mf_account SET overdraft = ? WHERE id = ?", limit, number.serial());
    }

    /** Updates in the order of the numbers, which is the order of all locks. */
    static void setTexts(Tx tx, CustomerId customer, boolean texts) {
        tx.update("UPDATE mf_account SET texts = ? WHERE customer = ? ORDER BY id", texts, customer.value());
    }

    static void setTextsFrom(Tx tx, AccountNumber number, long least) {
        tx.update("UPDATE mf_account SET texts_from = ? WHERE id = ?", least, number.serial());
    }

    static void setLowMark(Tx tx, AccountNumber number, @Nullable Long mark) {
        tx.update("UPDATE mf_account SET low_mark = ? WHERE id = ?", mark, number.serial());
    }

    static Optional<AccountRow> read(Tx tx, AccountNumber number) {
        return tx.first(
                READ.formatted(tx.latestLocked(), tx.dialect().now()) + "WHERE a.id = ?" + tx.latestLocked(),
                AccountRow::of,
                tx.clockReading(),
                number.serial());
    }

    static List<AccountRow> ofCustomer(Tx tx, CustomerId customer, Consumer<Unreadable> others) {
        return tx.readable(
                others,
                read(tx) + "WHERE a.customer = ? ORDER BY a.id",
                AccountRow::of,
                tx.clockReading(),
                customer.value());
    }

    static List<AccountRow> page(Tx tx, long afterSerial, int limit, Consumer<Unreadable> others) {
        return tx.readable(
                others,
                read(tx) + "WHERE a.id > ? ORDER BY a.id LIMIT ?",
                AccountRow::of,
                tx.clockReading(),
                afterSerial,
                limit);
    }

    static boolean isOf(Tx tx, long serial, CustomerId customer, Currency currency, ReadMode mode) {
        return tx.first(
                        "SELECT id FROM mf_account WHERE id = ? AND customer = ? AND currency = ?" + mode.suffix(),
                        row -> true,
                        serial,
                        customer.value(),
                        currency.getCurrencyCode())
                .isPresent();
    }

    /** An internal account, if it exists. */
    static Optional<AccountNumber> own(Tx tx, InternalAccount own, Currency currency, ReadMode mode) {
        return tx.first(
                "SELECT id FROM mf_account WHERE own = ? AND currency = ?" + mode.suffix(),
                row -> AccountNumber.ofSerial(row.getLong(1)),
                own.name(),
                currency.getCurrencyCode());
    }

    /** For many accounts at once, without locks in a host's transaction. */
    private static String read(Tx tx) {
        return READ.formatted("", tx.dialect().now());
    }
}
