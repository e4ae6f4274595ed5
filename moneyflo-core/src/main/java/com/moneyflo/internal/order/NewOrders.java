package com.moneyflo.internal.order;

import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.time.LocalDate;

/** Makes standing orders that are not placed yet. */
final class NewOrders {

    private NewOrders() {}

    /** Returns the order as it begins. */
    static LockedOrder order(StandingOrderId id, NewStandingOrder asked, PaymentCalendar days, long now) {
        LocalDate today = days.of(now);
        LocalDate due = firstDue(asked, today);
        StandingOrder order = StandingOrder.builder(id, asked.from(), asked.to(), asked.amount(), asked.schedule())
                .payee(asked.payee())
                .memo(asked.memo().orElse(null))
                .state(StandingOrderState.ACTIVE)
                .due(due)
                .last(asked.last().orElse(null))
                .remaining(asked.payments().isPresent() ? asked.payments().getAsInt() : null)
                .remindDays(asked.remindDays().orElse(days.remindDays()))
                .retry(asked.retry())
                .build();
        return new LockedOrder(new OrderRow(order, due, null, false, false, 0, 0, 0), days, now);
    }

    private static LocalDate firstDue(NewStandingOrder asked, LocalDate today) {
        LocalDate from = asked.first().orElse(today);
        LocalDate last = asked.last().orElse(null);
        LocalDate due = new DueDates(asked.schedule(), last)
                .from(from)
                .orElseThrow(() -> new IllegalArgumentException("The order has no due date: nothing is due on or after "
                        + from + (last == null ? "." : " and until " + last + ".") + " Give other days."));
        if (due.isBefore(today)) {
            throw new IllegalArgumentException("The first due date is " + due + ", but the bank's date is " + today
                    + ". Give a first day that is today or later.");
        }
        return due;
    }
}
