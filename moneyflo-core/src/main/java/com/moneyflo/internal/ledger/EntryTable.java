package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Entry;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.StatementLine;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Placeholders;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** mf_entry. Rows are added and never changed. */
final class EntryTable {

    private static final RowsOf ACCOUNT = new RowsOf("mf_account", "account");
    private static final RowsOf TRANSFER = new RowsOf("mf_transfer", "transfer");

    private static final String INSERT =
            "INSERT INTO mf_entry (account, seq, transfer, amount, balance, posted_at) VALUES";

    private static final String PAGE = """
            SELECT e.seq, t.decided_at, e.transfer, t.kind, t.memo, e.amount, e.balance
            FROM mf_entry e %s JOIN mf_transfer t ON t.id = e.transfer
            WHERE e.account = ? AND e.seq %s ORDER BY e.account, e.seq
            """;

    private EntryTable() {}

    static void insert(Tx tx, Map<TransferId, List<Entry>> entries, ToLongBiFunction<TransferId, Entry> stamps) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        entries.forEach((transfer, made) -> made.forEach(entry -> rows.add(new @Nullable Object[] {
            entry.account().serial(),
            entry.seq(),
            transfer.value(),
            entry.amount().minor(),
            entry.balance().minor(),
            stamps.applyAsLong(transfer, entry)
        })));
        tx.insertAll(INSERT, rows);
    }

    /** The entries of these transfers. */
    static Map<TransferId, List<Entry>> of(Tx tx, Collection<TransferId> transfers, ReadMode mode) {
        Map<TransferId, List<Entry>> found = new HashMap<>();
        InList ids = InList.of(transfers.stream().map(TransferId::value));
        String sql = "SELECT e.transfer, e.account, e.seq, e.amount, e.balance, a.currency FROM mf_entry e "
                + tx.dialect().by("mf_entry_transfer_uk")
                + " JOIN mf_account a ON a.id = e.account WHERE e.transfer " + ids.sql() + mode.suffix();
        tx.query(
                sql,
                row -> found.computeIfAbsent(transfer(row), id -> new ArrayList<>())
                        .add(entry(row)),
                ids.values());
        return found;
    }

    /** The entries after {@code afterSeq} up to {@code lastSeq}, at most {@code limit}, as lines of a statement. */
    static List<StatementLine> page(
            Tx tx, AccountNumber account, Currency currency, long afterSeq, long lastSeq, int limit) {
        String byKey = tx.dialect().byPrimaryKey();
        long last = Math.min(lastSeq, Saturated.add(afterSeq, limit));
        if (last <= afterSeq) {
            return List.of();
        }
        if (!tx.isHosts()) {
            return tx.query(
                    PAGE.formatted(byKey, "> ? AND e.seq <= ?"),
                    row -> line(row, currency),
                    account.serial(),
                    afterSeq,
                    last);
        }
        // Reads past a host's snapshot by the numbers of the entries, which have no gap. A locking read of a range
        // would lock the gap into which other transactions insert.
        List<Object> values = new ArrayList<>(List.of(account.serial()));
        LongStream.rangeClosed(afterSeq + 1, last).forEach(values::add);
        String numbers = "IN (" + Placeholders.list(values.size() - 1) + ")";
        return tx.query(
                PAGE.formatted(byKey, numbers) + tx.latestShared(), row -> line(row, currency), values.toArray());
    }

    /** The amounts of the last entries up to {@code lastSeq}, the latest first. */
    static List<Money> amounts(Tx tx, AccountNumber account, Currency currency, long lastSeq, int count) {
        return tx.query(
                "SELECT amount FROM mf_entry " + tx.dialect().byPrimaryKey()
                        + " WHERE account = ? AND seq <= ? ORDER BY account DESC, seq DESC LIMIT ?",
                row -> new Money(currency, row.getLong(1)),
                account.serial(),
                lastSeq,
                count);
    }

    /** The moments of the given entries, in their order; without entries that do not exist. */
    static List<Moment> moments(Tx tx, AccountNumber account, List<Long> seqs) {
        List<Object> values = new ArrayList<>(seqs);
        values.add(0, account.serial());
        return tx.query(
                "SELECT seq, posted_at, balance FROM mf_entry " + tx.dialect().byPrimaryKey()
                        + " WHERE account = ? AND seq IN ("
                        + Placeholders.list(seqs.size()) + ") ORDER BY account, seq" + tx.latestShared(),
                row -> new Moment(row.getLong(1), row.getLong(2), row.getLong(3)),
                values.toArray());
    }

    /** The last of the given entries whose transfer was decided before a time. */
    static Optional<Moment> lastDecided(Tx tx, AccountNumber account, List<Long> seqs, long time) {
        List<Object> values = new ArrayList<>(seqs);
        values.add(0, account.serial());
        values.add(time);
        return tx
                .query(
                        "SELECT e.seq, e.posted_at, e.balance FROM mf_entry e "
                                + tx.dialect().byPrimaryKey() + " JOIN mf_transfer t ON t.id = e.transfer"
                                + " WHERE e.account = ? AND e.seq IN (" + Placeholders.list(seqs.size())
                                + ") AND t.decided_at < ? ORDER BY e.account, e.seq" + tx.latestShared(),
                        row -> new Moment(row.getLong(1), row.getLong(2), row.getLong(3)),
                        values.toArray())
                .stream()
                .reduce((earlier, later) -> later);
    }

    private static TransferId transfer(ResultSet row) throws SQLException {
        return new TransferId(Uuid.of(row.getBytes("transfer")));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Currency currency = ACCOUNT.known(row, "currency", one -> Money.ofMinor(one.getString("currency"), 0))
                .currency();
        return new Entry(
                ACCOUNT.known(row, "id", one -> AccountNumber.ofSerial(one.getLong("account"))),
                row.getLong("seq"),
                new Money(currency, row.getLong("amount")),
                new Money(currency, row.getLong("balance")));
    }

    private static StatementLine line(ResultSet row, Currency currency) throws SQLException {
        String memo = row.getString("memo");
        return StatementLine.builder(row.getLong("seq"), Micros.instant(row.getLong("decided_at")), transfer(row))
                .kind(TRANSFER.known(row, "kind", one -> TransferKind.valueOf(one.getString("kind"))))
                .memo(memo == null ? null : TRANSFER.known(row, "memo", one -> new Memo(one.getString("memo"))))
                .amount(new Money(currency, row.getLong("amount")))
                .balance(new Money(currency, row.getLong("balance")))
                .build();
    }
}
