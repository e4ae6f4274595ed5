package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.jdbc.WrittenNotices;
import com.moneyflo.notice.Notice;
import com.moneyflo.order.HolidayRule;
import com.moneyflo.order.Holidays;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which day it is paid, told, or neither. */
public abstract class OrderDaysContract extends StandingOrdersContract {

    private static final String TOLD = "PAYMENT_DUE INR 900.00";

    /** Saturdays, Sundays, and Monday the 5th. */
    private static final Holidays REST =
            day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
                    || day.equals(LocalDate.of(2026, 1, 5));

    private static final Holidays WEEKENDS =
            day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

    OrderDaysContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aPaymentDueOnAHolidayIsMadeAfterItAndTheScheduleDoesNotShift() {
        options = options.holidays(REST, HolidayRule.NEXT);
        reopen();
        StandingOrderId id = place(rent(Schedule.weekly(DayOfWeek.SATURDAY)));
        liveUntil(LocalDate.of(2026, 1, 5));
        assertBalance(ravi, "0.00");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 1, 3));
        liveUntil(LocalDate.of(2026, 1, 6));
        assertBalance(ravi, "900.00");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 1, 10));
        liveUntil(LocalDate.of(2026, 1, 12));
        assertThat(trail(id)).containsExactly("PLACED 2026-01-03", "PAID 2026-01-03", "PAID 2026-01-10");
    }

    @Test
    void orBeforeItWhereTheBankDoesSo() {
        options = options.holidays(REST, HolidayRule.PREVIOUS);
        reopen();
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        liveUntil(NEW_YEAR);
        assertBalance(ravi, "0.00");
        liveUntil(NEW_YEAR.plusDays(1));
        assertBalance(ravi, "900.00");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 2, 5));
    }

    @Test
    void aRetryIsNotMadeOnAHolidayEither() {
        options = options.holidays(REST, HolidayRule.PREVIOUS);
        reopen();
        place(rent(Schedule.monthly(2)));
        asha.freeze();
        liveUntil(NEW_YEAR.plusDays(1));
        asha.unfreeze();
        liveUntil(NEW_YEAR.plusDays(4));
        assertBalance(ravi, "0.00");
        liveUntil(NEW_YEAR.plusDays(5));
        assertBalance(ravi, "900.00");
    }

    @Test
    void aYearOfHolidaysIsAMistake() {
        options = options.holidays(day -> true, HolidayRule.NEXT);
        reopen();
        assertThatIllegalStateException()
                .isThrownBy(() -> place(rent(Schedule.monthly(2))))
                .withMessageContaining("no day within a year");
        assertThat(orders.of(asha.number())).isEmpty();
    }

    @Test
    void aPaymentIsToldTwoDaysBeforeAndOnce() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        at(NEW_YEAR.plusDays(2), LocalTime.of(5, 59));
        orders.runDue();
        assertThat(told(asha)).isEmpty();
        at(NEW_YEAR.plusDays(2), LocalTime.of(6, 0));
        orders.runDue();
        another().standingOrders().runDue();
        assertThat(told(asha)).containsExactly(TOLD);
        liveUntil(LocalDate.of(2026, 2, 10));
        assertThat(told(asha)).containsExactly(TOLD, TOLD);
        assertThat(orders.trail(id))
                .filteredOn(event -> event.act() == StandingOrderAct.REMINDED)
                .extracting(event -> event.due().map(LocalDate::toString).orElse("null"))
                .containsExactly("2026-01-05", "2026-02-05");
    }

    @Test
    void severalBanksTellItOnce() {
        place(rent(Schedule.monthly(5)));
        place(rent(Schedule.monthly(5)));
        at(NEW_YEAR.plusDays(2), LocalTime.of(6, 0));
        List<JdbcBank> four = List.of(bank, another(), another(), another());
        Contract.atOnce(4, i -> four.get(i).standingOrders().runDue());
        assertThat(told(asha)).containsExactly(TOLD, TOLD);
    }

    @Test
    void aChangeAfterTheReminderRemindsAnew() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        liveUntil(NEW_YEAR.plusDays(2));
        at(NEW_YEAR.plusDays(2), LocalTime.NOON);
        orders.change(id, inr("950.00"), DESK);
        orders.runDue();
        at(NEW_YEAR.plusDays(4), LocalTime.NOON);
        orders.runDue();
        assertThat(told(asha)).containsExactly(TOLD, "PAYMENT_DUE INR 950.00");
        assertBalance(ravi, "950.00");
    }

    @Test
    void whoIsNotToBeToldIsNot() {
        place(rent(Schedule.monthly(5)).remindDaysBefore(0));
        liveUntil(LocalDate.of(2026, 1, 6));
        assertThat(told(asha)).isEmpty();
        assertBalance(ravi, "900.00");
    }

    @Test
    void aReminderNamesTheDayOnWhichTheMoneyMoves() {
        options = options.holidays(REST, HolidayRule.NEXT);
        reopen();
        place(rent(Schedule.monthly(3)));
        at(LocalDate.of(2026, 1, 4), LocalTime.of(6, 0));
        orders.runDue();
        Notice due = new Notice.PaymentDue(asha.number(), RENT, "Ravi Iyer", LocalDate.of(2026, 1, 6));
        assertThat(due.values()).containsValue("06-01-2026");
        assertThat(WrittenNotices.words(url, asha.number())).contains("2026-01-06 Ravi Iyer");
    }

    @Test
    void whatIsLateIsPaidOnTheNextDayOnWhichTheBankPays() {
        options = options.holidays(WEEKENDS, HolidayRule.NEXT);
        reopen();
        at(LocalDate.of(2027, 1, 28), LocalTime.NOON);
        StandingOrderId id = place(rent(Schedule.monthly(29)));
        at(LocalDate.of(2027, 1, 31), LocalTime.of(3, 0));
        assertThat(orders.runDue()).isZero();
        assertBalance(ravi, "0.00");
        at(LocalDate.of(2027, 2, 1), LocalTime.of(5, 59));
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2027, 2, 1), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(1);
        assertBalance(ravi, "900.00");
        assertThat(trail(id)).containsExactly("PLACED 2027-01-29", "PAID 2027-01-29");
        assertThat(now(id).due()).contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void alsoWhereTheBankPaysBeforeHolidays() {
        options = options.holidays(WEEKENDS, HolidayRule.PREVIOUS);
        reopen();
        place(rent(Schedule.monthly(3)));
        at(LocalDate.of(2026, 1, 3), LocalTime.NOON);
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 5), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(1);
    }

    @Test
    void severalThatWereMissedWaitForTheSameDay() {
        options = options.holidays(WEEKENDS, HolidayRule.NEXT);
        reopen();
        StandingOrderId id = place(rent(Schedule.weekly(DayOfWeek.MONDAY)));
        at(LocalDate.of(2026, 1, 25), LocalTime.NOON);
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 26), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(4);
        assertThat(trail(id)).hasSize(5);
    }

    @Test
    void aRetryThatIsLateIsNotMadeOnAHolidayOrAtNight() {
        options = options.holidays(WEEKENDS, HolidayRule.NEXT);
        reopen();
        place(rent(Schedule.monthly(8)));
        asha.freeze();
        liveUntil(LocalDate.of(2026, 1, 8));
        asha.unfreeze();
        at(LocalDate.of(2026, 1, 10), LocalTime.NOON);
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 12), LocalTime.of(3, 0));
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 12), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(1);
    }

    @Test
    void whatIsLateIsNotPaidBeforeTheHour() {
        place(rent(Schedule.monthly(2)));
        at(LocalDate.of(2026, 1, 3), LocalTime.of(3, 0));
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 3), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(1);
    }

    @Test
    void aReminderThatIsLateIsNotToldAtNightAndNamesTheDayOfThePayment() {
        options = options.holidays(WEEKENDS, HolidayRule.NEXT);
        reopen();
        place(rent(Schedule.monthly(9)));
        at(LocalDate.of(2026, 1, 11), LocalTime.of(3, 0));
        orders.runDue();
        assertThat(told(asha)).isEmpty();
        at(LocalDate.of(2026, 1, 11), LocalTime.of(6, 0));
        orders.runDue();
        assertThat(WrittenNotices.words(url, asha.number())).contains("2026-01-12 Ravi Iyer");
        at(LocalDate.of(2026, 1, 13), LocalTime.NOON);
        assertThat(orders.runDue()).isEqualTo(1);
        assertThat(told(asha)).containsExactly(TOLD);
    }

    @Test
    void afterThePaymentThereIsNoReminder() {
        place(rent(Schedule.once(LocalDate.of(2026, 1, 9))));
        at(LocalDate.of(2026, 1, 20), LocalTime.NOON);
        assertThat(orders.runDue()).isEqualTo(1);
        orders.runDue();
        assertThat(told(asha)).isEmpty();
    }

    @Test
    void anOrderThatGoesOnOnAHolidayWaitsForItsNextDay() {
        options = options.holidays(WEEKENDS, HolidayRule.NEXT);
        reopen();
        StandingOrderId id = place(rent(Schedule.everyDays(1)));
        liveUntil(NEW_YEAR);
        orders.pause(id, DESK);
        at(LocalDate.of(2026, 1, 4), LocalTime.NOON);
        orders.resume(id, DESK);
        assertThat(orders.runDue()).isZero();
        at(LocalDate.of(2026, 1, 5), LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(3);
        assertThat(now(id).due()).contains(LocalDate.of(2026, 1, 6));
    }

    @Test
    void whatWasMissedIsMadeUpInOrderEachUnderItsOwnKey() {
        StandingOrderId id = place(rent(Schedule.weekly(DayOfWeek.MONDAY)));
        at(LocalDate.of(2026, 1, 30), LocalTime.NOON);
        assertThat(orders.runDue()).isEqualTo(4);
        assertBalance(ravi, "3600.00");
        assertThat(trail(id))
                .containsExactly(
                        "PLACED 2026-01-05",
                        "PAID 2026-01-05",
                        "PAID 2026-01-12",
                        "PAID 2026-01-19",
                        "PAID 2026-01-26");
        assertThat(told(asha)).isEmpty();
    }

    @Test
    void orSkippedWhereItWasMissedTooLongAgo() {
        options = options.skipOlderThan(10);
        reopen();
        StandingOrderId id = place(rent(Schedule.weekly(DayOfWeek.MONDAY)));
        at(LocalDate.of(2026, 1, 29), LocalTime.NOON);
        assertThat(orders.runDue()).isEqualTo(2);
        assertThat(trail(id))
                .containsExactly(
                        "PLACED 2026-01-05",
                        "SKIPPED 2026-01-05",
                        "SKIPPED 2026-01-12",
                        "PAID 2026-01-19",
                        "PAID 2026-01-26");
    }
}
