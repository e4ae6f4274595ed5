package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A payment that is refused is told, tried again, and given up. */
public abstract class OrderRefusalsContract extends StandingOrdersContract {

    private static final String TOLD = "PAYMENT_REFUSED INR 900.00";

    OrderRefusalsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void itIsTriedOnTheNextTwoDaysThenGivenUpAndTheOrderGoesOn() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).remindDaysBefore(0));
        asha.withdraw(inr("10000.00"));
        liveUntil(LocalDate.of(2026, 1, 5));
        assertThat(now(id).failures()).isEqualTo(1);
        assertThat(told(asha)).containsExactly(TOLD);
        orders.runDue();
        at(LocalDate.of(2026, 1, 6), LocalTime.of(5, 59));
        orders.runDue();
        assertThat(told(asha)).hasSize(1);
        liveUntil(LocalDate.of(2026, 1, 31));
        assertThat(told(asha)).containsExactly(TOLD, TOLD, TOLD);
        assertThat(now(id).due()).contains(LocalDate.of(2026, 2, 5));
        assertThat(now(id).failures()).isZero();
        asha.deposit(inr("10000.00"));
        liveUntil(LocalDate.of(2026, 2, 6));
        assertBalance(ravi, "900.00");
        assertThat(trail(id))
                .containsExactly(
                        "PLACED 2026-01-05",
                        "REFUSED 2026-01-05",
                        "REFUSED 2026-01-05",
                        "REFUSED 2026-01-05",
                        "GIVEN_UP 2026-01-05",
                        "PAID 2026-02-05");
        assertThat(told(ravi)).isEmpty();
    }

    @Test
    void theSecondTryMayBeMade() {
        StandingOrderId id = place(rent(Schedule.once(LocalDate.of(2026, 1, 5))).retry(new RetryRule(1, 3)));
        asha.freezeDebits();
        liveUntil(LocalDate.of(2026, 1, 7));
        asha.unfreeze();
        orders.runDue();
        assertBalance(ravi, "0.00");
        liveUntil(LocalDate.of(2026, 1, 8));
        assertBalance(ravi, "900.00");
        assertThat(trail(id))
                .containsExactly("PLACED 2026-01-05", "REFUSED 2026-01-05", "PAID 2026-01-05", "ENDED 2026-01-05");
        assertThat(orders.trail(id))
                .extracting(event -> event.reason().orElse(null))
                .contains("ACCOUNT_FROZEN");
    }

    @Test
    void theNextPaymentTakesThePlaceOfARetry() {
        StandingOrderId id = place(rent(Schedule.everyDays(1)).until(NEW_YEAR.plusDays(2)));
        asha.withdraw(inr("10000.00"));
        liveUntil(NEW_YEAR.plusDays(1));
        asha.deposit(inr("10000.00"));
        liveUntil(NEW_YEAR.plusDays(5));
        assertBalance(ravi, "900.00");
        assertThat(trail(id))
                .containsExactly(
                        "PLACED 2026-01-01",
                        "REFUSED 2026-01-01",
                        "GIVEN_UP 2026-01-01",
                        "REFUSED 2026-01-02",
                        "GIVEN_UP 2026-01-02",
                        "PAID 2026-01-03",
                        "ENDED 2026-01-03");
    }

    @Test
    void whatIsGivenUpDoesNotCountAsAPayment() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).times(2).retry(RetryRule.none()));
        asha.withdraw(inr("10000.00"));
        liveUntil(LocalDate.of(2026, 1, 5));
        asha.deposit(inr("10000.00"));
        liveUntil(LocalDate.of(2026, 4, 6));
        assertBalance(ravi, "1800.00");
        assertEnded(id);
    }

    @Test
    void aClosedAccountEndsTheOrder() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).remindDaysBefore(0));
        ravi.close();
        liveUntil(LocalDate.of(2026, 1, 31));
        assertEnded(id);
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "REFUSED 2026-01-05", "ENDED 2026-01-05");
        assertThat(told(asha)).containsExactly(TOLD);
        assertBalance(asha, "10000.00");
    }

    @Test
    void whoWantsNoTextsIsNotTold() {
        CustomerId owner = asha.state().customer().orElseThrow();
        bank.notificationSettings(owner, bank.notificationSettings(owner).off());
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        asha.withdraw(inr("10000.00"));
        liveUntil(LocalDate.of(2026, 1, 10));
        assertThat(told(asha)).isEmpty();
        assertThat(trail(id)).contains("GIVEN_UP 2026-01-05");
        assertThat(orders.trail(id)).noneMatch(event -> event.act().name().equals("REMINDED"));
    }

    @Test
    void aNewAmountIsTriedUnderAKeyOfItsOwn() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        Account spare = open("+910000000005");
        asha.transfer(spare.number(), inr("9500.00"));
        liveUntil(LocalDate.of(2026, 1, 5));
        assertThat(now(id).failures()).isEqualTo(1);
        orders.change(id, inr("500.00"), DESK);
        liveUntil(LocalDate.of(2026, 1, 6));
        assertBalance(ravi, "500.00");
        assertThat(now(id).due()).contains(LocalDate.of(2026, 2, 5));
    }

    @Test
    void anotherScheduleGivesUpWhatWasToBeTriedAgain() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        asha.freeze();
        liveUntil(LocalDate.of(2026, 1, 5));
        asha.unfreeze();
        orders.change(id, Schedule.monthly(20), LocalDate.of(2026, 1, 5), DESK);
        liveUntil(LocalDate.of(2026, 1, 19));
        assertBalance(ravi, "0.00");
        liveUntil(LocalDate.of(2026, 1, 20));
        assertBalance(ravi, "900.00");
        assertThat(now(id).state()).isEqualTo(StandingOrderState.ACTIVE);
    }
}
