package com.moneyflo.internal.verify;

import com.moneyflo.CustomerId;
import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Checks that the phone, the language and the quiet hours of each customer can be read. */
final class CustomersCheck {

    private static final String CUSTOMERS = """
            SELECT id, phone, locale, quiet_from, quiet_until FROM mf_customer
            WHERE id > ?
                AND (phone IS NOT NULL OR locale IS NOT NULL OR quiet_from IS NOT NULL OR quiet_until IS NOT NULL)
            ORDER BY id LIMIT ?
            """;

    private final Tx tx;
    private final Faults faults;

    CustomersCheck(Tx tx, Faults faults) {
        this.tx = tx;
        this.faults = faults;
    }

    void run() {
        List<byte[]> page = page(new byte[16]);
        while (!page.isEmpty()) {
            page = page(page.get(page.size() - 1));
        }
    }

    private List<byte[]> page(byte[] after) {
        return tx.query(CUSTOMERS, this::check, after, Verifier.PAGE);
    }

    /** Returns the id, for the next page. Names a wrong value without quoting it, because it is personal. */
    private byte[] check(ResultSet row) throws SQLException {
        byte[] id = row.getBytes("id");
        require(Values.isPhone(row.getString("phone")), "phone", id);
        require(Values.isLanguage(row.getString("locale")), "language", id);
        require(
                Values.areQuietHours(
                        row.getObject("quiet_from", Integer.class), row.getObject("quiet_until", Integer.class)),
                "quiet hours",
                id);
        return id;
    }

    private void require(boolean readable, String what, byte[] id) {
        faults.require(
                readable,
                Rule.UNREADABLE,
                () -> "The " + what + " of customer " + new CustomerId(Uuid.of(id)) + " cannot be read.");
    }
}
