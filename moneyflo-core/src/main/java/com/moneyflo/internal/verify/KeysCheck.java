package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.util.List;

/**
 * Looks for duplicate keys. A server with {@code unique_checks=0} may have stored them in spite of the unique index. So
 * this reads the whole index, and compares the count of its keys with the table's.
 */
final class KeysCheck {

    private static final int MAX_NAMED = 1_000;

    private final Tx tx;
    private final Faults faults;

    KeysCheck(Tx tx, Faults faults) {
        this.tx = tx;
        this.faults = faults;
    }

    /** Takes the count of the keys in the table. */
    void run(long keysInTable) {
        String index = tx.dialect().by("mf_transfer_key_uk");
        List<UUIDs> twice = tx.query(
                "SELECT MIN(id), MAX(id) FROM mf_transfer " + index
                        + " WHERE idem_key IS NOT NULL GROUP BY idem_key HAVING COUNT(*) > 1 LIMIT " + MAX_NAMED,
                row -> new UUIDs(
                        Uuid.of(row.getBytes(1)).toString(),
                        Uuid.of(row.getBytes(2)).toString()));
        twice.forEach(pair -> faults.require(
                false,
                Rule.KEY,
                () -> "Transfers " + pair.first + " and " + pair.last
                        + " have the same key: it was carried out twice."));
        long keysInIndex = tx.query(
                        "SELECT COUNT(idem_key) FROM mf_transfer " + index + " WHERE idem_key IS NOT NULL",
                        row -> row.getLong(1))
                .get(0);
        faults.require(
                keysInIndex == keysInTable,
                Rule.KEY,
                () -> "The index of keys holds " + keysInIndex + " keys, the table " + keysInTable
                        + ". Rebuild the index mf_transfer_key_uk.");
    }

    private record UUIDs(String first, String last) {}
}
