package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Placeholders;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks that the row that a change made exists. Otherwise its key has no result. */
final class KeyedChangesCheck {

    // The page is limited before the joins, as that of transfers.
    private static final String CHANGES = """
            SELECT d.id, d.made, c.id IS NOT NULL OR o.id IS NOT NULL AS found
            FROM (SELECT id, made FROM mf_deed WHERE id > ? AND made IS NOT NULL ORDER BY id LIMIT ?) d
            LEFT JOIN mf_customer c ON c.id = d.made
            LEFT JOIN mf_standing_order o ON o.id = d.made
            ORDER BY d.id
            """;

    private final Tx tx;
    private final Faults faults;

    KeyedChangesCheck(Tx tx, Faults faults) {
        this.tx = tx;
        this.faults = faults;
    }

    void run() {
        List<Row> page = page(new byte[16]);
        while (!page.isEmpty()) {
            check(page);
            page = page(Uuid.bytes(page.get(page.size() - 1).id));
        }
    }

    private List<Row> page(byte[] after) {
        return tx.query(CHANGES, Row::of, after, Verifier.PAGE);
    }

    private void check(List<Row> page) {
        Set<Long> accounts = existing(page.stream()
                .filter(row -> !row.found && row.mayBeAccount())
                .map(Row::serial)
                .toArray());
        page.forEach(row -> faults.require(
                row.found || (row.mayBeAccount() && accounts.contains(row.serial())),
                Rule.ORPHAN,
                () -> "Row " + row.id + " of mf_deed says that " + row.made
                        + " was made, which is no customer, no account and no standing order."));
    }

    private Set<Long> existing(Object... serials) {
        return serials.length == 0
                ? Set.of()
                : new HashSet<>(tx.query(
                        "SELECT id FROM mf_account WHERE id IN (" + Placeholders.list(serials.length) + ")",
                        row -> row.getLong(1),
                        serials));
    }

    /** An account's serial number is in the last eight bytes, after zeros. */
    private record Row(UUID id, UUID made, boolean found) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(Uuid.of(row.getBytes(1)), Uuid.of(row.getBytes(2)), row.getBoolean(3));
        }

        boolean mayBeAccount() {
            return made.getMostSignificantBits() == 0;
        }

        long serial() {
            return made.getLeastSignificantBits();
        }
    }
}
