package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Tx;
import java.util.List;

/** Checks that rows outside the ledger refer to existing rows, and that no row has the id of all zeros. */
final class ReferencesCheck {

    private static final List<Reference> REFERENCES = List.of(
            new Reference("mf_notice", "customer", "mf_customer", "id"),
            new Reference("mf_notice", "account", "mf_account", "id"),
            new Reference("mf_notice_trail", "notice", "mf_notice", "id"),
            new Reference("mf_standing_order", "payer", "mf_account", "id"),
            new Reference("mf_standing_order", "payee", "mf_account", "id"),
            new Reference("mf_standing_order_trail", "standing_order", "mf_standing_order", "id"),
            new Reference("mf_standing_order_trail", "transfer", "mf_transfer", "id"),
            new Reference("mf_inbound", "customer", "mf_customer", "id"),
            new Reference("mf_account", "currency", "mf_currency", "code"));

    private static final List<String> WITH_IDS =
            List.of("mf_customer", "mf_transfer", "mf_hold", "mf_notice", "mf_standing_order", "mf_deed");

    private static final byte[] ZERO = new byte[16];

    private final Tx tx;
    private final Faults faults;

    ReferencesCheck(Tx tx, Faults faults) {
        this.tx = tx;
        this.faults = faults;
    }

    void run() {
        REFERENCES.forEach(this::check);
        WITH_IDS.forEach(this::checkZero);
    }

    private void check(Reference reference) {
        long dangling = tx.query(reference.sql(), row -> row.getLong(1)).get(0);
        faults.require(
                dangling == 0,
                Rule.ORPHAN,
                () -> "Rows of " + reference.table + " whose " + reference.column + " does not exist in "
                        + reference.target + ": " + dangling + ".");
    }

    private void checkZero(String table) {
        faults.require(
                tx.query("SELECT id FROM " + table + " WHERE id = ?", row -> true, (Object) ZERO)
                        .isEmpty(),
                Rule.SHAPE,
                () -> "A row of " + table + " has an id of zeros, which no row can have.");
    }

    /** A column that refers to a row of another table, or is null. */
    private record Reference(String table, String column, String target, String id) {

        String sql() {
            return "SELECT COUNT(*) FROM " + table + " r LEFT JOIN " + target + " t ON t." + id + " = r." + column
                    + " WHERE r." + column + " IS NOT NULL AND t." + id + " IS NULL";
        }
    }
}
