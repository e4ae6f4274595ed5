package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.Entry;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Outcome;
import com.moneyflo.Refusal;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Column;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** mf_transfer: one row for each decided command. */
final class TransferTable {

    private static final RowsOf TABLE = new RowsOf("mf_transfer", "id");

    private static final String COLUMNS =
            "id, idem_key, fingerprint, kind, refusal, debtor, creditor, currency, amount,"
                    + " subject, reversed_by, memo, labels, decided_at";
    private static final String INSERT =
            "INSERT INTO mf_transfer (id, idem_key, fingerprint, kind, refusal, debtor, creditor, currency, amount,"
                    + " subject, memo, labels, decided_at) VALUES";
    private static final List<Column> REVERSED =
            List.of(new Column("id", "BINARY(16)"), new Column("reversed_by", "BINARY(16)"));

    private TransferTable() {}

    /**
     * Claims the keys by writing the decisions. A key or an id that exists makes it fail as a duplicate, with no row
     * written.
     */
    static void insert(Tx tx, List<Decision> decisions, long at) {
        tx.insertAll(
                INSERT, decisions.stream().map(decision -> values(decision, at)).toList());
    }

    static void markReversed(Tx tx, Map<TransferId, TransferId> reversals) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        reversals.forEach((original, by) -> rows.add(new @Nullable Object[] {original.value(), by.value()}));
        tx.updateAll("mf_transfer", REVERSED, rows);
    }

    static List<Recorded> byId(Tx tx, Collection<TransferId> ids, ReadMode mode) {
        return ids.isEmpty()
                ? List.of()
                : read(tx, "PRIMARY", "id", InList.of(ids.stream().map(TransferId::value)), mode);
    }

    static List<Recorded> byKey(Tx tx, List<IdempotencyKey> keys, ReadMode mode) {
        return keys.isEmpty()
                ? List.of()
                : read(
                        tx,
                        "mf_transfer_key_uk",
                        "idem_key",
                        InList.of(keys.stream().map(TransferTable::bytes)),
                        mode);
    }

    /** The keys whose rows another transaction has written and not committed, or has locked. */
    static Set<IdempotencyKey> held(Tx tx, Collection<IdempotencyKey> keys) {
        String sql = "SELECT id FROM mf_transfer " + tx.dialect().by("mf_transfer_key_uk")
                + " WHERE idem_key = ? FOR UPDATE NOWAIT";
        return keys.stream().filter(key -> tx.isHeld(sql, bytes(key))).collect(Collectors.toSet());
    }

    private static List<Recorded> read(Tx tx, String index, String column, InList in, ReadMode mode) {
        String sql = "SELECT " + COLUMNS + " FROM mf_transfer " + tx.dialect().by(index) + " WHERE " + column + " "
                + in.sql() + " ORDER BY " + column + mode.suffix();
        List<Row> rows = tx.query(sql, Row::of, in.values());
        List<TransferId> ids = rows.stream().map(Row::id).toList();
        Map<TransferId, List<Entry>> entries =
                entries(tx, ids, mode, rows.stream().filter(Row::hasEntries).count());
        return rows.stream()
                .map(row -> row.recorded(entries.getOrDefault(row.id, List.of())))
                .toList();
    }

    /**
     * The entries of a transfer were written with it, so a snapshot shows all or none. Only where it shows none, the
     * entries are read with a lock.
     */
    private static Map<TransferId, List<Entry>> entries(Tx tx, List<TransferId> ids, ReadMode mode, long expected) {
        if (expected == 0) {
            return Map.of();
        }
        Map<TransferId, List<Entry>> seen = EntryTable.of(tx, ids, ReadMode.SNAPSHOT);
        return mode == ReadMode.CURRENT && seen.size() < expected ? EntryTable.of(tx, ids, ReadMode.CURRENT) : seen;
    }

    private static @Nullable Object[] values(Decision decision, long at) {
        Instruction command = decision.instruction();
        CommandSummary summary = command.summary();
        Details details = command.details();
        IdempotencyKey key = details.key();
        Memo memo = details.memo();
        Money amount = summary.amount();
        return new @Nullable Object[] {
            command.id().value(),
            key == null ? null : bytes(key),
            key == null ? null : Fingerprint.bytes(command),
            summary.kind(),
            decision.refusal() == null ? null : RefusalText.of(decision.refusal()),
            serial(summary.from()),
            serial(summary.to()),
            amount == null ? null : amount.currency().getCurrencyCode(),
            amount == null ? null : amount.minor(),
            value(summary.subject()),
            memo == null ? null : memo.text(),
            details.labelText(),
            at
        };
    }

    private static byte[] bytes(IdempotencyKey key) {
        return key.value().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Long serial(@Nullable AccountNumber account) {
        return account == null ? null : account.serial();
    }

    private static @Nullable UUID value(@Nullable TransferId id) {
        return id == null ? null : id.value();
    }

    /** A row as it was read, without its entries. */
    private record Row(
            TransferId id,
            CommandSummary summary,
            Details details,
            @Nullable String fingerprint,
            @Nullable Refusal refusal,
            @Nullable TransferId reversedBy,
            long at) {

        static Row of(ResultSet row) throws SQLException {
            byte[] key = row.getBytes("idem_key");
            byte[] fingerprint = row.getBytes("fingerprint");
            String memo = row.getString("memo");
            String currency = row.getString("currency");
            CommandSummary summary = new CommandSummary(
                    TABLE.known(row, "kind", one -> TransferKind.valueOf(one.getString("kind"))),
                    account(row, "debtor"),
                    account(row, "creditor"),
                    currency == null
                            ? null
                            : TABLE.known(
                                    row,
                                    "currency",
                                    one -> Money.ofMinor(one.getString("currency"), one.getLong("amount"))),
                    id(row, "subject"));
            Details details = new Details(
                    key == null ? null : TABLE.known(row, "idem_key", one -> key(one.getBytes("idem_key"))),
                    memo == null ? null : TABLE.known(row, "memo", one -> new Memo(one.getString("memo"))),
                    TABLE.known(row, "labels", one -> Details.labels(one.getString("labels"))));
            String refusal = row.getString("refusal");
            return new Row(
                    new TransferId(Uuid.of(row.getBytes("id"))),
                    summary,
                    details,
                    fingerprint == null ? null : HexFormat.of().formatHex(fingerprint),
                    refusal == null
                            ? null
                            : TABLE.known(row, "refusal", one -> RefusalText.parse(one.getString("refusal"))),
                    id(row, "reversed_by"),
                    row.getLong("decided_at"));
        }

        boolean hasEntries() {
            return refusal == null && summary.kind() != TransferKind.HOLD && summary.kind() != TransferKind.RELEASE;
        }

        Recorded recorded(List<Entry> entries) {
            Outcome outcome = Receipts.of(id, summary, details, refusal, entries, at, reversedBy);
            return new Recorded(outcome, summary, details, fingerprint);
        }

        private static @Nullable AccountNumber account(ResultSet row, String column) throws SQLException {
            Long serial = row.getObject(column, Long.class);
            return serial == null ? null : TABLE.known(row, column, one -> AccountNumber.ofSerial(serial));
        }

        private static IdempotencyKey key(byte[] bytes) {
            return new IdempotencyKey(new String(bytes, StandardCharsets.UTF_8));
        }

        private static @Nullable TransferId id(ResultSet row, String column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : new TransferId(Uuid.of(bytes));
        }
    }
}
