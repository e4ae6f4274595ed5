package com.moneyflo.internal.keyedchange;

import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** mf_deed: one row for each change that was made. */
final class KeyedChangeTable {

    /** An earlier request, and the id that it made. */
    static final class Row {
        private final byte[] fingerprint;
        private final @Nullable UUID made;

        private Row(byte[] fingerprint, @Nullable UUID made) {
            this.fingerprint = fingerprint;
            this.made = made;
        }

        boolean fits(KeyedChange change) {
            return Arrays.equals(fingerprint, change.fingerprint());
        }

        Optional<UUID> made() {
            return Optional.ofNullable(made);
        }

        private static Row of(ResultSet row) throws SQLException {
            byte[] made = row.getBytes(2);
            return new Row(row.getBytes(1), made == null ? null : Uuid.of(made));
        }
    }

    private KeyedChangeTable() {}

    static void insert(Tx tx, KeyedChange change) {
        tx.update(
                "INSERT INTO mf_deed (id, fingerprint, done_at) VALUES (?, ?, "
                        + tx.dialect().now() + ")",
                change.id(),
                change.fingerprint(),
                tx.clockReading());
    }

    static void setMade(Tx tx, UUID id, UUID made) {
        tx.update("UPDATE mf_deed SET made = ? WHERE id = ?", made, id);
    }

    static Optional<Row> find(Tx tx, UUID id) {
        return tx.first("SELECT fingerprint, made FROM mf_deed WHERE id = ?" + tx.latestShared(), Row::of, id);
    }
}
