package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Money;
import com.moneyflo.TransferId;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** mf_hold. Only a transaction that has locked the account's row writes its holds. */
final class HoldTable {

    private static final RowsOf TABLE = new RowsOf("mf_hold", "id");

    private static final String INSERT =
            "INSERT INTO mf_hold (id, account, currency, amount, captured, status, placed_at, expires_at) VALUES";
    private static final String SELECT =
            "SELECT id, account, currency, amount, captured, status, placed_at, expires_at FROM mf_hold %s WHERE ";
    private static final List<Column> ENDED = List.of(
            new Column("id", "BINARY(16)"), new Column("status", "VARCHAR(12)"), new Column("captured", "BIGINT"));

    private HoldTable() {}

    static void insert(Tx tx, List<Hold> holds) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        holds.forEach(hold -> rows.add(new @Nullable Object[] {
            hold.id().value(),
            hold.account().serial(),
            hold.amount().currency().getCurrencyCode(),
            hold.amount().minor(),
            hold.captured().minor(),
            hold.status(),
            Micros.of(hold.placedAt()),
            Micros.of(hold.expiresAt())
        }));
        tx.insertAll(INSERT, rows);
    }

    static void end(Tx tx, List<Hold> holds) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        holds.forEach(hold -> rows.add(new @Nullable Object[] {
            hold.id().value(), hold.status(), hold.captured().minor()
        }));
        tx.updateAll("mf_hold", ENDED, rows);
    }

    static List<Hold> byId(Tx tx, Collection<TransferId> ids, ReadMode mode) {
        if (ids.isEmpty()) {
            return List.of();
        }
        InList in = InList.of(ids.stream().map(TransferId::value));
        return tx.query(
                SELECT.formatted(tx.dialect().byPrimaryKey()) + "id " + in.sql() + " ORDER BY id" + mode.suffix(),
                HoldTable::hold,
                in.values());
    }

    /**
     * The active holds of an account that have expired at this time. A plain read finds them, and they are locked one
     * by one. In a host's transaction a locking read of the range finds them. It locks gaps too, but only where holds
     * are due.
     */
    static List<Hold> dueForUpdate(Tx tx, AccountNumber account, long at) {
        List<TransferId> due = tx.query(
                "SELECT id FROM mf_hold WHERE account = ? AND status = 'ACTIVE' AND expires_at <= ?"
                        + tx.latestLocked(),
                row -> new TransferId(Uuid.of(row.getBytes(1))),
                account.serial(),
                at);
        return byId(tx, due, ReadMode.CURRENT).stream()
                .filter(hold -> hold.status() == HoldStatus.ACTIVE)
                .toList();
    }

    /** The time at which the first active hold of an account expires after {@code after}. */
    static Optional<Long> nextExpiry(Tx tx, AccountNumber account, long after) {
        return tx.first(
                "SELECT expires_at FROM mf_hold WHERE account = ? AND status = 'ACTIVE' AND expires_at > ?"
                        + " ORDER BY expires_at LIMIT 1" + tx.latestLocked(),
                row -> row.getLong(1),
                account.serial(),
                after);
    }

    static List<Hold> live(Tx tx, AccountNumber account, long at, int limit, Consumer<Unreadable> others) {
        return tx.readable(
                others,
                SELECT.formatted("")
                        + "account = ? AND status = 'ACTIVE' AND expires_at > ? ORDER BY expires_at, id LIMIT ?",
                HoldTable::hold,
                account.serial(),
                at,
                limit);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        Currency currency = TABLE.known(row, "currency", one -> Money.ofMinor(one.getString("currency"), 0))
                .currency();
        return Hold.builder(
                        new TransferId(Uuid.of(row.getBytes("id"))),
                        TABLE.known(row, "account", one -> AccountNumber.ofSerial(one.getLong("account"))),
                        new Money(currency, row.getLong("amount")))
                .captured(new Money(currency, row.getLong("captured")))
                .status(TABLE.known(row, "status", one -> HoldStatus.valueOf(one.getString("status"))))
                .placedAt(Micros.instant(row.getLong("placed_at")))
                .expiresAt(Micros.instant(row.getLong("expires_at")))
                .build();
    }
}
