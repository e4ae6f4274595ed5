package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.HoldStatus;
import com.moneyflo.internal.db.Micros;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that each hold has an account, and the transfers that placed and ended it. */
final class HoldsCheck {

    private static final String HOLDS = """
            SELECT h.id, h.status, h.captured, h.currency, h.placed_at, h.expires_at, t.decided_at,
                   a.currency AS account_currency, a.id AS account, t.kind AS kind
            FROM mf_hold h LEFT JOIN mf_account a ON a.id = h.account
            LEFT JOIN mf_transfer t ON t.id = h.id AND t.refusal IS NULL
            WHERE h.id > ? ORDER BY h.id LIMIT ?
            """;

    private final Tx tx;
    private final Clock clock;
    private final Faults faults;
    private final Map<String, Long> counts = new HashMap<>();

    HoldsCheck(Tx tx, Clock clock, Faults faults) {
        this.tx = tx;
        this.clock = clock;
        this.faults = faults;
    }

    void run(long captures, long releases) {
        List<byte[]> page = page(new byte[16]);
        while (!page.isEmpty()) {
            page = page(page.get(page.size() - 1));
        }
        requireCount(HoldStatus.CAPTURED, captures, "captures");
        requireCount(HoldStatus.RELEASED, releases, "releases");
    }

    private List<byte[]> page(byte[] after) {
        return tx.query(HOLDS, this::check, after, Verifier.PAGE);
    }

    /** Returns the id, for the next page. */
    private byte[] check(ResultSet row) throws SQLException {
        byte[] id = row.getBytes("id");
        long captured = row.getLong("captured");
        String status = row.getString("status");
        counts.merge(status, 1L, Long::sum);
        String name = "Hold " + Uuid.of(id);
        faults.require(
                Arrays.stream(HoldStatus.values())
                        .anyMatch(known -> known.name().equals(status)),
                Rule.UNREADABLE,
                () -> "The status " + status + " of hold " + Uuid.of(id) + " is unknown.");
        checkTimes(row, name);
        faults.require(
                row.getObject("account", Long.class) != null,
                Rule.ORPHAN,
                () -> name + " is on an account that does not exist.");
        String currency = row.getString("currency");
        String accounts = row.getString("account_currency");
        faults.require(
                accounts == null || accounts.equals(currency),
                Rule.LINK,
                () -> name + " is in " + currency + ", its account in " + accounts + ".");
        faults.require("HOLD".equals(row.getString("kind")), Rule.ORPHAN, () -> name + " was placed by no transfer.");
        faults.require(
                (captured > 0) == HoldStatus.CAPTURED.name().equals(status),
                Rule.LINK,
                () -> name + " is " + status + " with " + captured + " minor units captured.");
        return id;
    }

    private void checkTimes(ResultSet row, String name) throws SQLException {
        long placed = row.getLong("placed_at");
        long expires = row.getLong("expires_at");
        Long decided = row.getObject("decided_at", Long.class);
        clock.require(placed, faults, name);
        faults.require(
                expires > placed,
                Rule.SHAPE,
                () -> name + " expires at " + Micros.instant(expires) + ", not after it was placed.");
        faults.require(
                decided == null || decided == placed,
                Rule.SHAPE,
                () -> name + " was placed at another time than its transfer says.");
        faults.require(
                !HoldStatus.EXPIRED.name().equals(row.getString("status")) || clock.allows(expires),
                Rule.FUTURE,
                () -> name + " has expired before its time, " + Micros.instant(expires) + ".");
    }

    private void requireCount(HoldStatus status, long transfers, String what) {
        long holds = counts.getOrDefault(status.name(), 0L);
        faults.require(
                holds == transfers,
                Rule.LINK,
                () -> holds + " holds are " + status + ", there are " + transfers + " " + what + ".");
    }
}
