package com.moneyflo.internal.verify;

import com.moneyflo.Fault.Rule;
import com.moneyflo.Memo;
import com.moneyflo.internal.check.Ranges;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that each standing order can be read and is consistent, and that its count of trail lines is right. */
final class OrdersCheck {

    private static final String ORDERS = """
            SELECT o.*, (SELECT MAX(t.step) FROM mf_standing_order_trail t WHERE t.standing_order = o.id) AS last_step
            FROM mf_standing_order o WHERE o.id > ? ORDER BY o.id LIMIT ?
            """;

    private static final List<String> DAYS = List.of("due_on", "try_on", "done_on", "last_on");
    private static final int MAX_REMIND_DAYS = 30;

    private final Tx tx;
    private final Faults faults;

    /** Reads a value. Throws any exception if it cannot be read. */
    @FunctionalInterface
    private interface Reading {
        void read(String text) throws SQLException;
    }

    OrdersCheck(Tx tx, Faults faults) {
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
        return tx.query(ORDERS, this::check, after, Verifier.PAGE);
    }

    /** Returns the id, for the next page. */
    private byte[] check(ResultSet row) throws SQLException {
        byte[] id = row.getBytes("id");
        String name = "Standing order " + Uuid.of(id);
        boolean days = checkReadable(row, name);
        checkSides(row, name);
        checkNumbers(row, name);
        if (days && !StandingOrderState.ENDED.name().equals(row.getString("state"))) {
            checkDays(row, name);
        }
        return id;
    }

    /** Returns whether its days can be read. */
    private boolean checkReadable(ResultSet row, String name) throws SQLException {
        require(row, name, "currency", code -> {
            if (!Names.isCurrency(code)) {
                throw new IllegalArgumentException();
            }
        });
        require(row, name, "state", StandingOrderState::valueOf);
        require(row, name, "schedule", Schedule::parse);
        require(row, name, "memo", Memo::new);
        int times = row.getInt("retry_times");
        require(row, name, "retry_days", text -> new RetryRule(times, Integer.parseInt(text)));
        boolean days = true;
        for (String column : DAYS) {
            days &= require(row, name, column, text -> Ranges.day(column, LocalDate.parse(text)));
        }
        return days;
    }

    /** A memo may be personal, so no value is quoted. */
    private boolean require(ResultSet row, String name, String column, Reading reading) throws SQLException {
        String text = row.getString(column);
        boolean known = true;
        try {
            if (text != null) {
                reading.read(text);
            }
        } catch (RuntimeException e) {
            known = false;
        }
        faults.require(
                known,
                Rule.UNREADABLE,
                () -> name + " has a value in its column " + column
                        + " that this version cannot read, so this version never pays it.");
        return known;
    }

    private void checkSides(ResultSet row, String name) throws SQLException {
        long payer = row.getLong("payer");
        long payee = row.getLong("payee");
        for (long serial : new long[] {payer, payee}) {
            faults.require(
                    Names.isSerial(serial),
                    Rule.UNREADABLE,
                    () -> name + " names " + Names.account(serial) + ", which no account can have.");
        }
        faults.require(payer != payee, Rule.SHAPE, () -> name + " is from " + Names.account(payer) + " to itself.");
        long amount = row.getLong("amount");
        String currency = row.getString("currency");
        faults.require(
                amount > 0,
                Rule.SHAPE,
                () -> name + " pays " + Names.money(currency, amount) + ", which is not more than zero.");
    }

    private void checkNumbers(ResultSet row, String name) throws SQLException {
        int failures = row.getInt("failures");
        faults.require(failures >= 0, Rule.SHAPE, () -> name + " has failed " + failures + " times.");
        int remind = row.getInt("remind_days");
        faults.require(
                remind >= 0 && remind <= MAX_REMIND_DAYS,
                Rule.SHAPE,
                () -> name + " is told " + remind + " days before.");
        faults.require(
                !row.getBoolean("paying") || StandingOrderState.ACTIVE.name().equals(row.getString("state")),
                Rule.SHAPE,
                () -> name + " is being paid and is not active.");
        int steps = row.getInt("steps");
        int last = row.getInt("last_step");
        faults.require(
                steps == last,
                Rule.LINK,
                () -> name + " counts " + steps + " lines on its trail, the last of which has the number " + last
                        + ". Where that is more, no line can be added and no payment recorded.");
    }

    private void checkDays(ResultSet row, String name) throws SQLException {
        LocalDate due = day(row, "due_on");
        LocalDate last = day(row, "last_on");
        LocalDate done = day(row, "done_on");
        faults.require(
                due != null && row.getString("try_on") != null,
                Rule.SHAPE,
                () -> name + " goes on and has no due date.");
        faults.require(
                due == null || last == null || !due.isAfter(last),
                Rule.SHAPE,
                () -> name + " is due on " + due + ", after its last day, " + last + ".");
        faults.require(
                due == null || done == null || due.isAfter(done),
                Rule.SHAPE,
                () -> name + " is due on " + due + ", and what was due up to " + done + " has been dealt with.");
        Integer remaining = row.getObject("remaining", Integer.class);
        faults.require(
                remaining == null || remaining > 0,
                Rule.SHAPE,
                () -> name + " goes on and has " + remaining + " payments left.");
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
