package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.RetryRule;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NewStandingOrderTest {

    private static final AccountNumber FROM = AccountNumber.ofSerial(100_001);
    private static final AccountNumber TO = AccountNumber.ofSerial(100_002);
    private static final Money RENT = Money.of("INR", "900.00");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final NewStandingOrder ORDER =
            NewStandingOrder.paying(FROM, TO, RENT, "Ravi Iyer", Schedule.monthly(1));

    @Test
    void whatMakesNoSenseOnItsFaceIsRefused() {
        assertThat(List.<ThrowingCallable>of(
                        () -> NewStandingOrder.paying(FROM, FROM, RENT, "Ravi", Schedule.monthly(1)),
                        () -> NewStandingOrder.paying(FROM, TO, RENT.negated(), "Ravi", Schedule.monthly(1)),
                        () -> NewStandingOrder.paying(FROM, TO, RENT, " ", Schedule.monthly(1)),
                        () -> NewStandingOrder.paying(FROM, TO, RENT, "R".repeat(101), Schedule.monthly(1)),
                        () -> ORDER.startingOn(DAY).until(DAY.minusDays(1)),
                        () -> ORDER.startingOn(LocalDate.of(10_000, 1, 1)),
                        () -> ORDER.until(LocalDate.of(1969, 12, 31)),
                        () -> ORDER.times(0),
                        () -> ORDER.remindDaysBefore(-1),
                        () -> ORDER.remindDaysBefore(31),
                        () -> RetryRule.daily(31),
                        () -> new RetryRule(1, 0),
                        () -> StandingOrderOptions.in(ZoneOffset.UTC).remindDaysBefore(31),
                        () -> StandingOrderOptions.in(ZoneOffset.UTC).skipOlderThan(-1),
                        () -> StandingOrderOptions.in(ZoneOffset.UTC).pollInterval(Duration.ZERO)))
                .allSatisfy(call -> assertThatIllegalArgumentException().isThrownBy(call));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> NewStandingOrder.paying(null, TO, RENT, "Ravi", Schedule.monthly(1)))
                .withMessage("from");
        assertThatNullPointerException()
                .isThrownBy(() -> NewStandingOrder.paying(FROM, TO, RENT, "Ravi", null))
                .withMessage("schedule");
        assertThatNullPointerException().isThrownBy(() -> ORDER.retry(null)).withMessage("retry");
    }

    @Test
    void eachWishIsKeptBesideTheOthers() {
        NewStandingOrder all = ORDER.memo(Memo.of("Rent"))
                .times(12)
                .until(DAY.plusYears(1))
                .startingOn(DAY)
                .retry(RetryRule.none())
                .remindDaysBefore(5);
        assertThat(all.from()).isEqualTo(FROM);
        assertThat(all.to()).isEqualTo(TO);
        assertThat(all.amount()).isEqualTo(RENT);
        assertThat(all.payee()).isEqualTo("Ravi Iyer");
        assertThat(all.schedule()).isEqualTo(Schedule.monthly(1));
        assertThat(all.first()).contains(DAY);
        assertThat(all.last()).contains(DAY.plusYears(1));
        assertThat(all.payments()).hasValue(12);
        assertThat(all.memo()).contains(Memo.of("Rent"));
        assertThat(all.remindDays()).hasValue(5);
        assertThat(all.retry()).isEqualTo(RetryRule.none());
    }

    @Test
    void theTextFormTellsNoName() {
        assertThat(ORDER.memo(Memo.of("For Ravi")).toString())
                .doesNotContain("Ravi")
                .contains("INR 900.00", "monthly 1");
    }
}
