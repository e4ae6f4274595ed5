package com.moneyflo.internal.ledger;

import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.AccountStatus;
import com.moneyflo.Balance;
import com.moneyflo.CustomerId;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A row of mf_account, as it was read.
 *
 * @param overdraft how far below zero the balance may fall, in minor units; null for no limit
 * @param held the sum of its active holds; it may still count holds that have expired
 * @param nextExpiry no active hold expires before this time; null where there is none
 * @param lastAt the time of the last entry
 * @param texts whether notices about it are sent to its owner
 * @param notificationThreshold the smallest amount that a notice is sent about, in minor units
 * @param lowMark the balance below which a notice is sent, in minor units; null for none
 * @param now the database's clock when the row was read
 */
record AccountRow(
        AccountNumber number,
        @Nullable CustomerId customer,
        @Nullable InternalAccount own,
        Currency currency,
        AccountStatus status,
        @Nullable Long overdraft,
        long balance,
        long held,
        @Nullable Long nextExpiry,
        long seq,
        long lastAt,
        long openedAt,
        boolean texts,
        long notificationThreshold,
        @Nullable Long lowMark,
        long now) {

    private static final RowsOf TABLE = new RowsOf("mf_account", "id");

    /** The columns that {@link #of} reads, without the clock, which comes last. */
    static final String COLUMNS =
            "id, customer, own, currency, status, overdraft, balance, held, next_expiry, seq, last_at, opened_at,"
                    + " texts, texts_from, low_mark";

    /** Reads by position: looking up each column by its name took a third of the time of reading a row. */
    static AccountRow of(ResultSet row) throws SQLException {
        byte[] customer = row.getBytes(2);
        String own = row.getString(3);
        return new AccountRow(
                TABLE.known(row, "id", one -> AccountNumber.ofSerial(one.getLong(1))),
                customer == null ? null : new CustomerId(Uuid.of(customer)),
                own == null ? null : TABLE.known(row, "own", one -> new InternalAccount(one.getString(3))),
                TABLE.known(row, "currency", one -> Money.ofMinor(one.getString(4), 0))
                        .currency(),
                TABLE.known(row, "status", one -> AccountStatus.valueOf(one.getString(5))),
                number(row, 6),
                row.getLong(7),
                row.getLong(8),
                number(row, 9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getBoolean(13),
                row.getLong(14),
                number(row, 15),
                row.getLong(16));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    /** Whether {@link #held} may still count a hold that has expired at this time. */
    boolean mayHaveExpired(long at) {
        return nextExpiry != null && nextExpiry <= at;
    }

    /**
     * Returns what may be debited with this balance and these holds, in minor units. Exact where the result fits into
     * 64 bits, because the first of the two steps always fits.
     */
    long available(long posted, long reserved) {
        long limit = overdraft == null ? 0 : overdraft;
        return posted < 0 ? Saturated.subtract(posted + limit, reserved) : Saturated.add(posted - reserved, limit);
    }

    /** The state that callers see. */
    AccountState state() {
        return AccountState.builder(number)
                .customer(customer)
                .own(own)
                .status(status)
                .balance(shown(held))
                .overdraft(money(overdraft == null ? 0 : overdraft))
                .openedAt(Micros.instant(openedAt))
                .build();
    }

    Balance shown(long reserved) {
        return new Balance(money(balance), money(reserved), money(available(balance, reserved)));
    }

    Money money(long minor) {
        return new Money(currency, minor);
    }
}
