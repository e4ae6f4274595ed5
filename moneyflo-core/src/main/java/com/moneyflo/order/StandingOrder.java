package com.moneyflo.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standing order as it is at one moment. This class is immutable and thread-safe; its text form hides who is paid,
 * and what for.
 *
 * @param id its name
 * @param from who pays
 * @param to who gains
 * @param amount how much each time
 * @param payee who gains, by name
 * @param memo what stands on the statements, or null
 * @param schedule on which days
 * @param state whether it is carried out
 * @param due the next due date, or the one that is being tried again; null once it has ended
 * @param last no due date comes after it; null for no such day
 * @param remaining how many payments are still to be made; null for no such number
 * @param failures how often the payment for {@code due} was refused
 * @param remindDays how many days before a payment the payer is told; zero for never
 * @param retry what is done about a refused payment
 */
public record StandingOrder(
        StandingOrderId id,
        AccountNumber from,
        AccountNumber to,
        Money amount,
        String payee,
        @Nullable Memo memo,
        Schedule schedule,
        StandingOrderState state,
        @Nullable LocalDate due,
        @Nullable LocalDate last,
        @Nullable Integer remaining,
        int failures,
        int remindDays,
        RetryRule retry) {

    /** What it is, but not for whom. */
    @Override
    public String toString() {
        return "StandingOrder[" + id + ", " + amount + " from " + from + " to " + to + ", " + schedule + ", " + state
                + (due == null ? "" : ", due " + due) + "]";
    }
}
