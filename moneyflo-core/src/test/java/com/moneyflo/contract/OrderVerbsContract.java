package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountClosedException;
import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.UnknownAccountException;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrder;
import com.moneyflo.order.StandingOrderAct;
import com.moneyflo.order.StandingOrderEvent;
import com.moneyflo.order.StandingOrderException;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Customers and the desk act on a standing order. */
public abstract class OrderVerbsContract extends StandingOrdersContract {

    OrderVerbsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void anOrderComesBackAsItWasPlaced() {
        NewStandingOrder asked = rent(Schedule.monthly(31))
                .startingOn(LocalDate.of(2026, 2, 1))
                .until(LocalDate.of(2027, 2, 1))
                .times(12)
                .memo(Memo.of("Rent \u0915\u093f\u0930\u093e\u092f\u093e"))
                .remindDaysBefore(5)
                .retry(new RetryRule(3, 2));
        StandingOrderId id = place(asked);
        assertThat(now(id))
                .isEqualTo(StandingOrder.builder(id, asha.number(), ravi.number(), RENT, Schedule.monthly(31))
                        .payee("Ravi Iyer")
                        .memo(asked.memo().orElseThrow())
                        .state(StandingOrderState.ACTIVE)
                        .due(LocalDate.of(2026, 2, 28))
                        .last(LocalDate.of(2027, 2, 1))
                        .remaining(12)
                        .remindDays(5)
                        .retry(new RetryRule(3, 2))
                        .build());
        assertThat(now(id).toString()).doesNotContain("Ravi").contains("INR 900.00", "monthly 31", "2026-02-28");
        assertThat(orders.of(asha.number())).containsExactly(now(id));
        assertThat(orders.of(asha.state().customer().orElseThrow())).containsExactly(now(id));
        assertThat(orders.of(ravi.number())).isEmpty();
        assertThat(orders.trail(id))
                .containsExactly(StandingOrderEvent.builder(clock.instant(), Actor.CUSTOMER, StandingOrderAct.PLACED)
                        .due(LocalDate.of(2026, 2, 28))
                        .build());
    }

    @Test
    void aPaymentIsATransferWithMemoAndKey() {
        StandingOrderId id = place(rent(Schedule.once(NEW_YEAR)).memo(Memo.of("Rent")));
        assertThat(orders.runDue()).isZero();
        at(NEW_YEAR, LocalTime.of(6, 0));
        assertThat(orders.runDue()).isEqualTo(1);
        assertThat(orders.runDue()).isZero();
        StatementLine line =
                ravi.statement(StatementPeriod.all()).lines().findFirst().orElseThrow();
        assertThat(line.toString()).contains("TRANSFER", "INR 900.00");
        assertThat(bank.find(new IdempotencyKey("order:" + id + ":2026-01-01:1")))
                .isPresent();
        assertEnded(id);
        assertThat(trail(id)).containsExactly("PLACED 2026-01-01", "PAID 2026-01-01", "ENDED 2026-01-01");
    }

    @Test
    void whatCannotBePaidIsNotPlaced() {
        Account dollars = bank.openAccount(ravi.state().customer().orElseThrow(), "USD");
        Account closed = open("+910000000003");
        closed.close();
        AccountNumber absent = AccountNumber.ofSerial(99_999_999_999L);
        Schedule first = Schedule.monthly(1);
        assertThatThrownBy(() -> place(NewStandingOrder.paying(asha.number(), absent, RENT, "Ravi", first)))
                .isInstanceOf(UnknownAccountException.class);
        assertThatThrownBy(() -> place(NewStandingOrder.paying(closed.number(), ravi.number(), RENT, "Ravi", first)))
                .isInstanceOf(AccountClosedException.class);
        assertThatThrownBy(() -> place(NewStandingOrder.paying(asha.number(), dollars.number(), RENT, "Ravi", first)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("is in USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(rent(first).startingOn(LocalDate.of(2025, 12, 1))))
                .withMessageContaining("today or later");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place(rent(Schedule.once(NEW_YEAR)).startingOn(NEW_YEAR.plusDays(1))))
                .withMessageContaining("no due date");
        assertThat(orders.of(asha.number())).isEmpty();
    }

    @Test
    void whatFallsDueDuringAPauseIsSkipped() {
        StandingOrderId id = place(rent(Schedule.monthly(5)).times(3));
        liveUntil(LocalDate.of(2026, 1, 10));
        orders.pause(id, Actor.CUSTOMER);
        orders.pause(id, Actor.CUSTOMER);
        liveUntil(LocalDate.of(2026, 3, 10));
        assertThat(now(id).state()).isEqualTo(StandingOrderState.PAUSED);
        assertBalance(ravi, "900.00");
        assertThat(orders.resume(id, DESK).due()).contains(LocalDate.of(2026, 4, 5));
        liveUntil(LocalDate.of(2026, 6, 10));
        assertBalance(ravi, "2700.00");
        assertThat(trail(id))
                .containsExactly(
                        "PLACED 2026-01-05",
                        "PAID 2026-01-05",
                        "PAUSED 2026-02-05",
                        "RESUMED 2026-02-05",
                        "SKIPPED 2026-02-05",
                        "SKIPPED 2026-03-05",
                        "PAID 2026-04-05",
                        "PAID 2026-05-05",
                        "ENDED 2026-05-05");
    }

    @Test
    void anOrderWhoseLastDayPassesInAPauseEndsWhenItIsResumed() {
        StandingOrderId id = place(rent(Schedule.weekly(DayOfWeek.MONDAY)).until(LocalDate.of(2026, 1, 20)));
        orders.pause(id, Actor.CUSTOMER);
        at(LocalDate.of(2026, 2, 1), LocalTime.NOON);
        orders.resume(id, Actor.CUSTOMER);
        assertEnded(id);
        assertBalance(ravi, "0.00");
    }

    @Test
    void amountPayeeAndScheduleCanBeChanged() {
        Account meera = open("+910000000004");
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        orders.change(id, inr("1000.00"), Actor.CUSTOMER);
        orders.change(id, inr("1000.00"), Actor.CUSTOMER);
        liveUntil(LocalDate.of(2026, 1, 10));
        orders.change(id, meera.number(), "Meera Das", DESK);
        orders.change(id, Schedule.weekly(DayOfWeek.MONDAY), LocalDate.of(2026, 1, 15), DESK);
        liveUntil(LocalDate.of(2026, 1, 31));
        assertBalance(ravi, "1000.00");
        assertBalance(meera, "2000.00");
        assertThat(now(id).payee()).isEqualTo("Meera Das");
        assertThat(orders.trail(id))
                .filteredOn(event -> event.act() == StandingOrderAct.CHANGED)
                .extracting(event -> event.actor() + ": " + event.reason().orElse(null))
                .containsExactly(
                        "customer: amount INR 900.00 to INR 1000.00",
                        "desk:17: payee " + ravi.number() + " to " + meera.number(),
                        "desk:17: monthly 5 to weekly monday");
    }

    @Test
    void aDueDateDealtWithDoesNotComeAgain() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        liveUntil(LocalDate.of(2026, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.change(id, Schedule.everyDays(7), LocalDate.of(2026, 1, 5), DESK))
                .withMessageContaining("are settled");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.change(id, Schedule.everyDays(7), LocalDate.of(2026, 1, 4), DESK))
                .withMessageContaining("today or later");
        orders.change(id, Schedule.everyDays(7), LocalDate.of(2026, 1, 6), DESK);
        liveUntil(LocalDate.of(2026, 1, 13));
        assertBalance(ravi, "2700.00");
    }

    @Test
    void whatCannotBeChangedSaysWhy() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        assertThatThrownBy(() -> orders.change(id, Money.of("USD", "1.00"), DESK))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> orders.change(id, inr("0.00"), DESK));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.change(id, asha.number(), "Asha", DESK));
        orders.end(id, Actor.CUSTOMER);
        orders.end(id, Actor.CUSTOMER);
        assertThatThrownBy(() -> orders.resume(id, DESK))
                .isInstanceOfSatisfying(
                        StandingOrderException.class,
                        thrown -> assertThat(thrown.order()).isEqualTo(id))
                .hasMessageContaining("has ended");
        assertThat(trail(id)).containsExactly("PLACED 2026-01-05", "ENDED 2026-01-05");
        liveUntil(LocalDate.of(2026, 1, 10));
        assertBalance(ravi, "0.00");
        StandingOrderId unknown = StandingOrderId.of(new UUID(1, 1).toString());
        assertThat(orders.find(unknown)).isEmpty();
        assertThat(orders.trail(unknown)).isEmpty();
        assertThatThrownBy(() -> orders.pause(unknown, DESK))
                .isInstanceOf(StandingOrderException.class)
                .hasMessageContaining("no standing order");
        assertThatThrownBy(() -> orders.change(unknown, RENT, DESK)).isInstanceOf(StandingOrderException.class);
    }

    @Test
    void aBankThatDoesNotKnowItsDayHasNoStandingOrders() {
        try (JdbcBank plain = JdbcBank.builder(url).clock(clock).open()) {
            assertThatIllegalStateException()
                    .isThrownBy(plain::standingOrders)
                    .withMessageContaining("standingOrders(StandingOrderOptions.in(zone))");
        }
    }

    @Test
    void aClosedBankRefusesEveryVerb() {
        StandingOrderId id = place(rent(Schedule.monthly(5)));
        JdbcBank closed = another();
        closed.close();
        assertThat(List.<ThrowingCallable>of(
                        () -> closed.standingOrders().place(rent(Schedule.monthly(5)), DESK),
                        () -> closed.standingOrders().find(id),
                        () -> closed.standingOrders().pause(id, DESK),
                        () -> closed.standingOrders().runDue()))
                .allSatisfy(verb ->
                        assertThatIllegalStateException().isThrownBy(verb).withMessageContaining("bank is closed"));
    }
}
