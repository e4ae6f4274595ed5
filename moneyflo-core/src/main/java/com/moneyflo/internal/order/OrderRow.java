package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.RetryRule;
import com.moneyflo.Schedule;
import com.moneyflo.StandingOrder;
import com.moneyflo.StandingOrderId;
import com.moneyflo.StandingOrderState;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of mf_standing_order.
 *
 * @param order what the world is shown of it
 * @param tryOn the day its payment is tried on, unless that is a holiday; null once it has ended
 * @param doneOn the last due date dealt with, or null
 * @param reminded whether the payer was told of the next payment
 * @param paying whether that is under way
 * @param wakeAt when there is something to do
 * @param revision how often it was changed
 * @param steps how many lines its trail has
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

    static final String COLUMNS =
            "id, payer, payee, payee_name, currency, amount, memo, schedule, last_on, remind_days,"
                    + " retry_times, retry_days, state, due_on, try_on, done_on, remaining, failures, reminded, paying,"
                    + " wake_at, revision, steps";

    static OrderRow of(ResultSet row) throws SQLException {
        String memo = row.getString("memo");
        StandingOrder order = new StandingOrder(
                new StandingOrderId(Uuid.of(row.getBytes("id"))),
                AccountNumber.ofSerial(row.getLong("payer")),
                AccountNumber.ofSerial(row.getLong("payee")),
                Money.ofMinor(row.getString("currency"), row.getLong("amount")),
                row.getString("payee_name"),
                memo == null ? null : new Memo(memo),
                Schedule.parse(row.getString("schedule")),
                StandingOrderState.valueOf(row.getString("state")),
                day(row.getString("due_on")),
                day(row.getString("last_on")),
                row.getObject("remaining", Integer.class),
                row.getInt("failures"),
                row.getInt("remind_days"),
                new RetryRule(row.getInt("retry_times"), row.getInt("retry_days")));
        return new OrderRow(
                order,
                day(row.getString("try_on")),
                day(row.getString("done_on")),
                row.getBoolean("reminded"),
                row.getBoolean("paying"),
                row.getLong("wake_at"),
                row.getInt("revision"),
                row.getInt("steps"));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
