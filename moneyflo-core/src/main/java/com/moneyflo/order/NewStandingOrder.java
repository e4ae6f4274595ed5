package com.moneyflo.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Ranges;
import com.moneyflo.internal.check.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standing order about to be placed.
 *
 * <pre>{@code
 * NewStandingOrder.paying(salary, rent, Money.of("INR", "900.00"), "Ravi Iyer", Schedule.monthly(1)).times(12)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; its text form hides who is paid.
 *
 * @param from who pays
 * @param to who gains, another account
 * @param amount how much each time, more than zero
 * @param payee who gains, by name; 1 to 100 characters
 * @param schedule on which days
 * @param first the day it begins on, or null for the day it is placed on
 * @param last no due date comes after it; null for no such day
 * @param payments how many payments are made before it ends, 1 to 10,000; those skipped or given up do not count;
 *     null for no such number
 * @param memo what stands on the statements, or null
 * @param remindDays how many days before a payment the payer is told, 0 to 30, zero for never; null for as the bank
 *     does it
 * @param retry what is done about a refused payment
 */
public record NewStandingOrder(
        AccountNumber from,
        AccountNumber to,
        Money amount,
        String payee,
        Schedule schedule,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer payments,
        @Nullable Memo memo,
        @Nullable Integer remindDays,
        RetryRule retry) {

    private static final int MAX_PAYMENTS = 10_000;

    /**
     * Checks what is given.
     *
     * @throws IllegalArgumentException if it makes no sense on its face
     */
    public NewStandingOrder {
        Objects.requireNonNull(from, "from");
        if (Objects.requireNonNull(to, "to").equals(Objects.requireNonNull(from, "from"))) {
            throw new IllegalArgumentException("Account " + from + " cannot pay itself. Name another account.");
        }
        if (!Objects.requireNonNull(amount, "amount").isPositive()) {
            throw new IllegalArgumentException("The amount is " + amount + ". Give one above zero.");
        }
        Text.checked("name of the payee", payee, 100);
        if (memo != null) {
            Text.checked("memo", memo.text(), Memo.MAX_LENGTH);
        }
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(retry, "retry");
        if (first != null) {
            Ranges.day("first day", first);
        }
        if (last != null) {
            Ranges.day("last day", last);
        }
        if (last != null && first != null && last.isBefore(first)) {
            throw new IllegalArgumentException("The order begins on " + first + " and ends on " + last
                    + ". Give a last day that is not before the first.");
        }
        if (payments != null) {
            Ranges.between("number of payments", 1, MAX_PAYMENTS, payments);
        }
        if (remindDays != null) {
            Ranges.between("number of days to remind before", 0, StandingOrderOptions.MAX_REMIND_DAYS, remindDays);
        }
    }

    /**
     * Starts with what every order has: it begins at once and has no end, reminds as the bank does, and tries again on
     * the next two days.
     *
     * @param from who pays
     * @param to who gains, another account
     * @param amount how much each time, more than zero
     * @param payee who gains, by name; 1 to 100 characters
     * @param schedule on which days
     * @return the order to be
     * @throws IllegalArgumentException if it makes no sense on its face
     */
    public static NewStandingOrder paying(
            AccountNumber from, AccountNumber to, Money amount, String payee, Schedule schedule) {
        return new NewStandingOrder(
                from, to, amount, payee, schedule, null, null, null, null, null, RetryRule.daily(2));
    }

    /**
     * The same from a day on.
     *
     * @param day no due date comes before it
     * @return a copy
     */
    public NewStandingOrder startingOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new NewStandingOrder(from, to, amount, payee, schedule, day, last, payments, memo, remindDays, retry);
    }

    /**
     * The same until a day.
     *
     * @param day no due date comes after it
     * @return a copy
     */
    public NewStandingOrder until(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new NewStandingOrder(from, to, amount, payee, schedule, first, day, payments, memo, remindDays, retry);
    }

    /**
     * The same for so many payments. What is skipped or given up is none.
     *
     * @param count 1 to 10,000
     * @return a copy
     */
    public NewStandingOrder times(int count) {
        return new NewStandingOrder(from, to, amount, payee, schedule, first, last, count, memo, remindDays, retry);
    }

    /**
     * The same with words for the statements.
     *
     * @param words the memo
     * @return a copy
     */
    public NewStandingOrder memo(Memo words) {
        Objects.requireNonNull(words, "words");
        return new NewStandingOrder(from, to, amount, payee, schedule, first, last, payments, words, remindDays, retry);
    }

    /**
     * The same, told so many days before.
     *
     * @param days 0 to 30; zero for never
     * @return a copy
     */
    public NewStandingOrder remindDaysBefore(int days) {
        return new NewStandingOrder(from, to, amount, payee, schedule, first, last, payments, memo, days, retry);
    }

    /**
     * The same with another rule for refused payments.
     *
     * @param rule how often and when it is tried again
     * @return a copy
     */
    public NewStandingOrder retry(RetryRule rule) {
        return new NewStandingOrder(from, to, amount, payee, schedule, first, last, payments, memo, remindDays, rule);
    }

    /** What it is, but not for whom. */
    @Override
    public String toString() {
        return "NewStandingOrder[" + amount + " from " + from + " to " + to + ", " + schedule + "]";
    }
}
