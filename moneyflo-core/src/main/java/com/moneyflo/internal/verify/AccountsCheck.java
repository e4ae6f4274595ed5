package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.internal.db.Placeholders;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks each account against its entries and holds, and that all balances of a currency sum to zero. */
final class AccountsCheck {

    private static final String ACCOUNTS = """
            SELECT a.id, a.own, a.currency, a.status, a.overdraft, a.balance, a.held, a.next_expiry, a.seq,
                   a.last_at, a.opened_at,
                   a.customer IS NULL OR c.id IS NOT NULL AS has_owner
            FROM mf_account a LEFT JOIN mf_customer c ON c.id = a.customer
            WHERE a.id > ? ORDER BY a.id LIMIT ?
            """;

    private static final String ENTRIES = """
            SELECT e.account, e.seq, e.amount, e.balance, e.posted_at, e.transfer, t.decided_at
            FROM mf_entry e LEFT JOIN mf_transfer t ON t.id = e.transfer
            WHERE e.account %s ORDER BY e.account, e.seq LIMIT ?
            """;

    private final Tx tx;
    private final Clock clock;
    private final Faults faults;
    private final Map<String, BigInteger> totals = new TreeMap<>();
    private long accounts;
    private long entries;

    AccountsCheck(Tx tx, Clock clock, Faults faults) {
        this.tx = tx;
        this.clock = clock;
        this.faults = faults;
    }

    void run() {
        long after = Long.MIN_VALUE;
        boolean more = true;
        while (more) {
            List<History> page = tx.query(ACCOUNTS, row -> new History(AccountRow.of(row)), after, Verifier.PAGE);
            more = page.size() == Verifier.PAGE;
            long upTo = more ? page.get(page.size() - 1).row().id() : Long.MAX_VALUE;
            check(page, after, upTo);
            after = upTo;
        }
        totals.forEach((currency, sum) -> faults.require(
                sum.signum() == 0,
                Rule.CONSERVATION,
                () -> "All balances in " + currency + " add up to " + sum + " minor units instead of 0."));
    }

    long accounts() {
        return accounts;
    }

    long entries() {
        return entries;
    }

    private void check(List<History> page, long after, long upTo) {
        Map<Long, History> histories = new LinkedHashMap<>();
        page.forEach(history -> histories.put(history.row().id(), history));
        checkHeld(histories);
        Line last = new Line(after, Long.MAX_VALUE, 0, 0, 0, new UUID(0, 0), null);
        for (List<Line> lines = lines(last, upTo); !lines.isEmpty(); lines = lines(last, upTo)) {
            lines.forEach(line -> add(histories.get(line.account), line));
            last = lines.get(lines.size() - 1);
        }
        page.forEach(history -> {
            AccountShape.check(history.row(), clock, faults);
            history.end(clock, faults);
            totals.merge(
                    history.row().currency(), BigInteger.valueOf(history.row().balance()), BigInteger::add);
        });
        accounts += page.size();
    }

    private void add(@Nullable History history, Line line) {
        entries++;
        faults.require(
                line.decidedAt != null,
                Rule.ORPHAN,
                () -> entry(line) + " belongs to transfer " + line.transfer + ", which does not exist.");
        faults.require(history != null, Rule.ORPHAN, () -> entry(line) + " is on an account that does not exist.");
        if (history != null) {
            history.add(line, clock, faults);
        }
    }

    private static String entry(Line line) {
        return "Entry " + line.seq + " of " + Names.account(line.account);
    }

    /** The rest of the last line's account, then the accounts after it: two ranges of the primary key. */
    private List<Line> lines(Line last, long upTo) {
        List<Line> page = new ArrayList<>(
                tx.query(ENTRIES.formatted("= ? AND e.seq > ?"), Line::of, last.account, last.seq, Verifier.PAGE));
        if (page.size() < Verifier.PAGE) {
            page.addAll(tx.query(
                    ENTRIES.formatted("> ? AND e.account <= ?"),
                    Line::of,
                    last.account,
                    upTo,
                    Verifier.PAGE - page.size()));
        }
        return page;
    }

    private void checkHeld(Map<Long, History> histories) {
        if (!histories.isEmpty()) {
            String sql =
                    "SELECT account, SUM(amount), MIN(expires_at) FROM mf_hold WHERE status = 'ACTIVE' AND account IN ("
                            + Placeholders.list(histories.size()) + ") GROUP BY account";
            tx.query(
                    sql,
                    row -> {
                        History history = histories.get(row.getLong(1));
                        return history != null && history.holds(row.getLong(2), row.getLong(3));
                    },
                    histories.keySet().toArray());
        }
    }

    /** An entry as the check needs it. */
    record Line(
            long account,
            long seq,
            long amount,
            long balance,
            long at,
            UUID transfer,
            @Nullable Long decidedAt) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("account"),
                    row.getLong("seq"),
                    row.getLong("amount"),
                    row.getLong("balance"),
                    row.getLong("posted_at"),
                    Uuid.of(row.getBytes("transfer")),
                    row.getObject("decided_at", Long.class));
        }
    }
}
