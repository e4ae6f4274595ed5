package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Ranges;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of mf_standing_order.
 *
 * @param order the part that the API shows
 * @param tryOn the planned day of the next try, which may be a holiday; null if the order has ended
 * @param doneOn the last due date that is settled; null if there is none
 * @param reminded whether a reminder of the next payment was written
 * @param paying whether the next payment is in progress
 * @param wakeAt when the order must be looked at next, in microseconds since the epoch
 * @param revision the number of changes
 * @param steps the number of lines of its trail
 */
record OrderRow(
        StandingOrder order,
        @Nullable LocalDate tryOn,
        @Nullable LocalDate doneOn,
        boolean reminded,
        boolean paying,
        long wakeAt,
        int revision,
        int steps) {

    private static final int MAX_FAILURES = 1_000_000;
    private static final int MAX_REMIND_DAYS = 30;

    private static final RowsOf TABLE = new RowsOf("mf_standing_order", "id");

    static final String COLUMNS =
            "id, payer, payee, payee_name, currency, amount, memo, schedule, last_on, remind_days,"
                    + " retry_times, retry_days, state, due_on, try_on, done_on, remaining, failures, reminded, paying,"
                    + " wake_at, revision, steps";

    static OrderRow of(ResultSet row) throws SQLException {
        String memo = row.getString("memo");
        StandingOrder order = StandingOrder.builder(
                        new StandingOrderId(Uuid.of(row.getBytes("id"))),
                        TABLE.known(row, "payer", one -> AccountNumber.ofSerial(one.getLong("payer"))),
                        TABLE.known(row, "payee", one -> AccountNumber.ofSerial(one.getLong("payee"))),
                        TABLE.known(
                                row,
                                "currency",
                                one -> Money.ofMinor(one.getString("currency"), one.getLong("amount"))),
                        TABLE.known(row, "schedule", one -> Schedule.parse(one.getString("schedule"))))
                .payee(row.getString("payee_name"))
                .memo(memo == null ? null : TABLE.known(row, "memo", one -> new Memo(one.getString("memo"))))
                .state(TABLE.known(row, "state", one -> StandingOrderState.valueOf(one.getString("state"))))
                .due(day(row, "due_on"))
                .last(day(row, "last_on"))
                .remaining(row.getObject("remaining", Integer.class))
                .failures(row.getInt("failures"))
                .remindDays(row.getInt("remind_days"))
                .retry(TABLE.known(
                        row, "retry_times", one -> new RetryRule(one.getInt("retry_times"), one.getInt("retry_days"))))
                .build();
        OrderRow read = new OrderRow(
                order,
                day(row, "try_on"),
                day(row, "done_on"),
                row.getBoolean("reminded"),
                row.getBoolean("paying"),
                row.getLong("wake_at"),
                row.getInt("revision"),
                row.getInt("steps"));
        read.require(row);
        return read;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getString(column) == null
                ? null
                : TABLE.known(row, column, one -> Ranges.day(column, LocalDate.parse(one.getString(column))));
    }

    /** The number of payments left; null if it is not limited. */
    @Nullable
    Integer remaining() {
        return order.remaining().isPresent() ? order.remaining().getAsInt() : null;
    }

    /** Refuses values that this version never writes: they could move money against the payer's wish. */
    private void require(ResultSet row) throws SQLException {
        TABLE.require(row, "payee", !order.to().equals(order.from()));
        TABLE.require(row, "amount", order.amount().isPositive());
        TABLE.require(row, "failures", order.failures() >= 0 && order.failures() < MAX_FAILURES);
        TABLE.require(row, "remind_days", order.remindDays() >= 0 && order.remindDays() <= MAX_REMIND_DAYS);
        TABLE.require(row, "paying", !paying || order.state() == StandingOrderState.ACTIVE);
        if (order.state() != StandingOrderState.ENDED) {
            requireDue(row);
        }
    }

    private void requireDue(ResultSet row) throws SQLException {
        TABLE.require(row, "due_on", order.due().isPresent());
        TABLE.require(row, "try_on", tryOn != null);
        LocalDate due = order.due().orElseThrow();
        LocalDate last = order.last().orElse(null);
        TABLE.require(row, "last_on", last == null || !last.isBefore(due));
        TABLE.require(row, "done_on", doneOn == null || doneOn.isBefore(due));
        Integer remaining = remaining();
        TABLE.require(row, "remaining", remaining == null || remaining > 0);
    }
}
