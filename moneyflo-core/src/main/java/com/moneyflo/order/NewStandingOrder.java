package com.moneyflo.order;

import com.moneyflo.AccountNumber;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.internal.check.Ranges;
import com.moneyflo.internal.check.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A standing order that the host wants to place.
 *
 * <pre>{@code
 * NewStandingOrder.paying(salary, rent, Money.of("INR", "900.00"), "Ravi Iyer", Schedule.monthly(1)).times(12)
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. Its text form shows neither the payee nor the memo.
 */
public final class NewStandingOrder {

    private static final int MAX_PAYMENTS = 10_000;
    private static final int MAX_PAYEE = 100;

    private final AccountNumber from;
    private final AccountNumber to;
    private final Money amount;
    private final String payee;
    private final Schedule schedule;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;
    private final @Nullable Integer payments;
    private final @Nullable Memo memo;
    private final @Nullable Integer remindDays;
    private final RetryRule retry;

    private NewStandingOrder(
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
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.amount = Objects.requireNonNull(amount, "amount");
        this.payee = Objects.requireNonNull(payee, "payee");
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        this.first = first;
        this.last = last;
        this.payments = payments;
        this.memo = memo;
        this.remindDays = remindDays;
        this.retry = Objects.requireNonNull(retry, "retry");
        if (to.equals(from)) {
            throw new IllegalArgumentException("Account " + from + " cannot pay itself. Name another account.");
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("The amount is " + amount + ". Give one above zero.");
        }
        Text.checked("name of the payee", payee, MAX_PAYEE);
        if (memo != null) {
            Text.checked("memo", memo.text(), Memo.MAX_LENGTH);
        }
        if (payments != null) {
            Ranges.between("number of payments", 1, MAX_PAYMENTS, payments);
        }
        if (remindDays != null) {
            Ranges.between("number of days to remind before", 0, StandingOrderOptions.MAX_REMIND_DAYS, remindDays);
        }
        requireDays(first, last);
    }

    private static void requireDays(@Nullable LocalDate first, @Nullable LocalDate last) {
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
    }

    /**
     * Starts an order with the defaults: it begins on the day on which the host places it, and has no end. The
     * bank reminds by its own default and retries a refused payment on each of the next two days.
     *
     * @param from the account that pays
     * @param to the account that receives; not {@code from}
     * @param amount the amount of each payment, above zero
     * @param payee the name of the payee, 1 to 100 characters
     * @param schedule the schedule
     * @return the new order
     * @throws IllegalArgumentException if the accounts are the same, the amount is not above zero, or the name is
     *     blank, too long or holds control characters
     */
    public static NewStandingOrder paying(
            AccountNumber from, AccountNumber to, Money amount, String payee, Schedule schedule) {
        return new NewStandingOrder(
                from, to, amount, payee, schedule, null, null, null, null, null, RetryRule.daily(2));
    }

    /**
     * Returns a copy that starts on a day.
     *
     * @param day the first day on which a payment may be due
     * @return a copy
     * @throws IllegalArgumentException if the day is after the last one, or before 1970 or after 9999
     */
    public NewStandingOrder startingOn(LocalDate day) {
        return new NewStandingOrder(
                from,
                to,
                amount,
                payee,
                schedule,
                Objects.requireNonNull(day, "day"),
                last,
                payments,
                memo,
                remindDays,
                retry);
    }

    /**
     * Returns a copy that ends on a day.
     *
     * @param day the last day on which a payment may be due
     * @return a copy
     * @throws IllegalArgumentException if the day is before the first one, or before 1970 or after 9999
     */
    public NewStandingOrder until(LocalDate day) {
        return new NewStandingOrder(
                from,
                to,
                amount,
                payee,
                schedule,
                first,
                Objects.requireNonNull(day, "day"),
                payments,
                memo,
                remindDays,
                retry);
    }

    /**
     * Returns a copy with a number of payments. Skipped payments and payments that were given up do not count.
     *
     * @param count the number of payments, 1 to 10,000
     * @return a copy
     * @throws IllegalArgumentException if the count is out of range
     */
    public NewStandingOrder times(int count) {
        return new NewStandingOrder(
                from, to, amount, payee, schedule, first, last, Integer.valueOf(count), memo, remindDays, retry);
    }

    /**
     * Returns a copy with a memo for the statements.
     *
     * @param text the memo
     * @return a copy
     * @throws IllegalArgumentException if the memo has no visible character
     */
    public NewStandingOrder memo(Memo text) {
        return new NewStandingOrder(
                from,
                to,
                amount,
                payee,
                schedule,
                first,
                last,
                payments,
                Objects.requireNonNull(text, "text"),
                remindDays,
                retry);
    }

    /**
     * Returns a copy with reminders.
     *
     * @param days how many days before a payment, 0 to 30; zero for never
     * @return a copy
     * @throws IllegalArgumentException if the number is out of range
     */
    public NewStandingOrder remindDaysBefore(int days) {
        return new NewStandingOrder(
                from, to, amount, payee, schedule, first, last, payments, memo, Integer.valueOf(days), retry);
    }

    /**
     * Returns a copy with another rule for refused payments.
     *
     * @param rule the rule
     * @return a copy
     */
    public NewStandingOrder retry(RetryRule rule) {
        return new NewStandingOrder(from, to, amount, payee, schedule, first, last, payments, memo, remindDays, rule);
    }

    /** {@return the account that pays} */
    public AccountNumber from() {
        return from;
    }

    /** {@return the account that receives} */
    public AccountNumber to() {
        return to;
    }

    /** {@return the amount of each payment} */
    public Money amount() {
        return amount;
    }

    /** {@return the name of the payee} */
    public String payee() {
        return payee;
    }

    /** {@return the schedule} */
    public Schedule schedule() {
        return schedule;
    }

    /** {@return the first day on which a payment may be due; empty for the day on which the order is placed} */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(first);
    }

    /** {@return the last day on which a payment may be due; empty if there is none} */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /** {@return the number of payments; empty if the number is not limited} */
    public OptionalInt payments() {
        return payments == null ? OptionalInt.empty() : OptionalInt.of(payments);
    }

    /** {@return the memo, or empty} */
    public Optional<Memo> memo() {
        return Optional.ofNullable(memo);
    }

    /**
     * {@return how many days before a payment the payer is reminded, zero for never; empty for the default of the bank}
     */
    public OptionalInt remindDays() {
        return remindDays == null ? OptionalInt.empty() : OptionalInt.of(remindDays);
    }

    /** {@return the rule for refused payments} */
    public RetryRule retry() {
        return retry;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewStandingOrder that
                && from.equals(that.from)
                && to.equals(that.to)
                && amount.equals(that.amount)
                && payee.equals(that.payee)
                && schedule.equals(that.schedule)
                && Objects.equals(first, that.first)
                && Objects.equals(last, that.last)
                && Objects.equals(payments, that.payments)
                && Objects.equals(memo, that.memo)
                && Objects.equals(remindDays, that.remindDays)
                && retry.equals(that.retry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, amount, payee, schedule, first, last, payments, memo, remindDays, retry);
    }

    /** Returns the text form, without the payee and the memo. */
    @Override
    public String toString() {
        return "NewStandingOrder[" + amount + " from " + from + " to " + to + ", " + schedule + "]";
    }
}
