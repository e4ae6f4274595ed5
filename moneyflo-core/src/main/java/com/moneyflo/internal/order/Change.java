package com.moneyflo.internal.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Ranges;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderException;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.time.LocalDate;

/**
 * A change of an order by an actor. If the order is already as asked, the change does nothing and leaves no trail.
 */
public final class Change {

    /** Changes a locked order. */
    @FunctionalInterface
    interface Step {
        void take(LockedOrder order, LocalDate today);
    }

    private final Step step;

    private Change(Step step) {
        this.step = step;
    }

    void make(LockedOrder order, LocalDate today) {
        step.take(order, today);
    }

    /** Pauses an order. */
    public static Change pause(Actor actor) {
        return new Change((order, today) -> {
            if (notEnded(order).state() == StandingOrderState.ACTIVE) {
                order.note(actor, StandingOrderAct.PAUSED, null, null);
                order.pause();
            }
        });
    }

    /** Resumes an order. */
    public static Change resume(Actor actor) {
        return new Change((order, today) -> {
            if (notEnded(order).state() == StandingOrderState.PAUSED) {
                order.note(actor, StandingOrderAct.RESUMED, null, null);
                order.resume(actor);
            }
        });
    }

    /** Ends an order. */
    public static Change end(Actor actor) {
        return new Change((order, today) -> {
            if (order.state() != StandingOrderState.ENDED) {
                order.end(actor, null);
            }
        });
    }

    /** Changes the amount. */
    public static Change amount(Money amount, Actor actor) {
        return new Change((order, today) -> {
            Money before = notEnded(order).order().amount();
            if (!before.equals(amount)) {
                order.note(actor, StandingOrderAct.CHANGED, null, "amount " + before + " to " + amount);
                order.pay(amount);
            }
        });
    }

    /** Changes the payee. */
    public static Change payee(AccountNumber to, String name, Actor actor) {
        return new Change((order, today) -> {
            AccountNumber before = notEnded(order).order().to();
            if (!before.equals(to) || !order.order().payee().equals(name)) {
                order.note(actor, StandingOrderAct.CHANGED, null, "payee " + before + " to " + to);
                order.pay(to, name);
            }
        });
    }

    /** Changes the schedule. */
    public static Change schedule(Schedule schedule, LocalDate from, Actor actor) {
        return new Change((order, today) -> {
            Schedule before = notEnded(order).order().schedule();
            if (from.isBefore(today)) {
                throw new IllegalArgumentException("The schedule cannot begin on " + from
                        + ", because the bank's date is " + today + ". Give a day that is today or later.");
            }
            LocalDate due = new DueDates(schedule, order.order().last().orElse(null))
                    .from(Ranges.day("first day", from))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The schedule has no due date from " + from + " on. Give other days, or end the order."));
            if (!before.equals(schedule) || !due.equals(order.due())) {
                order.note(actor, StandingOrderAct.CHANGED, null, before + " to " + schedule);
                order.pay(schedule, due);
            }
        });
    }

    /** Returns the exception for an unknown id. */
    public static StandingOrderException unknown(StandingOrderId id) {
        return new StandingOrderException(id, "There is no standing order " + id + ". List the orders of its account.");
    }

    private static LockedOrder notEnded(LockedOrder order) {
        if (order.state() == StandingOrderState.ENDED) {
            throw new StandingOrderException(
                    order.id(), "Standing order " + order.id() + " has ended. Place a new one.");
        }
        return order;
    }
}
