package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Balance;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hold ends when its time is over, though nothing runs then. */
public abstract class HoldExpiryContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Balance ALL_FREE = new Balance(inr("1000.00"), inr("0.00"), inr("1000.00"));

    HoldExpiryContract(TestDatabase database) {
        super(database);
    }

    @Test
    void anExpiredHoldReservesNothingWithoutASweep() {
        Hold hold = asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR);

        assertThat(asha.balance()).isEqualTo(ALL_FREE);
        assertThat(asha.state().balance()).isEqualTo(ALL_FREE);
        assertThat(bank.accounts(asha.state().customer().orElseThrow()))
                .singleElement()
                .satisfies(state -> assertThat(state.balance()).isEqualTo(ALL_FREE));
        assertThat(asha.holds()).isEmpty();
        assertThat(bank.hold(hold.id()).orElseThrow().status()).isEqualTo(HoldStatus.EXPIRED);
    }

    @Test
    void theMoneyOfAnExpiredHoldCanBeSpent() {
        Hold hold = asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR);
        asha.transfer(ravi.number(), inr("1000.00"));

        assertThat(asha.balance()).isEqualTo(new Balance(inr("0.00"), inr("0.00"), inr("0.00")));
        assertThat(bank.hold(hold.id()).orElseThrow().status()).isEqualTo(HoldStatus.EXPIRED);
    }

    @Test
    void theMoneyOfAnExpiredHoldCanBeHeldAgain() {
        asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR);
        Hold next = asha.hold(inr("1000.00"), HOUR);

        assertThat(asha.holds()).containsExactly(next);
        assertThat(asha.balance().available()).isEqualTo(inr("0.00"));
    }

    @Test
    void aHoldReservesUntilTheLastMicrosecondAndNotAtItsEnd() {
        Hold hold = asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR.minus(MICROSECOND));
        assertThat(asha.balance().held()).isEqualTo(inr("1000.00"));
        assertThat(asha.holds()).containsExactly(hold);
        assertThatThrownBy(() -> asha.transfer(ravi.number(), inr("0.01"))).hasMessageContaining("INR 0.00 available");
        clock.advance(MICROSECOND);

        assertThat(clock.instant()).isEqualTo(hold.expiresAt());
        assertThat(asha.balance()).isEqualTo(ALL_FREE);
        assertThat(asha.holds()).isEmpty();
        assertNotActive(hold.id());
        asha.transfer(ravi.number(), inr("1000.00"));
    }

    @Test
    void aHoldCanBeCapturedInItsLastMicrosecond() {
        Hold hold = asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR.minus(MICROSECOND));
        bank.capture(hold.id(), ravi.number());

        assertThat(ravi.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void anExpiredHoldIsNeitherCapturedNorReleased() {
        Hold hold = asha.hold(inr("1000.00"), HOUR);
        clock.advance(HOUR);

        assertNotActive(hold.id());
        assertNotActive(hold.id());
        assertThat(asha.balance()).isEqualTo(ALL_FREE);
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void holdsExpireOneByOneAndTheFirstToExpireIsListedFirst() {
        List<Hold> placed = IntStream.of(3, 1, 5, 2, 4)
                .mapToObj(hours -> asha.hold(inr(hours + ".00"), Duration.ofHours(hours)))
                .toList();
        List<Hold> byExpiry = IntStream.of(1, 3, 0, 4, 2).mapToObj(placed::get).toList();
        for (int gone = 0; gone <= 5; gone++) {
            List<Hold> left = byExpiry.subList(gone, 5);
            int held = left.stream()
                    .mapToInt(hold -> (int) hold.amount().minor() / 100)
                    .sum();
            assertThat(asha.holds()).isEqualTo(left);
            assertThat(asha.balance())
                    .isEqualTo(new Balance(inr("1000.00"), inr(held + ".00"), inr(1000 - held + ".00")));
            clock.advance(HOUR);
        }
    }

    @Test
    void whatIsWrittenBetweenTwoExpiriesLosesNeither() {
        Hold first = asha.hold(inr("100.00"), HOUR);
        Hold second = asha.hold(inr("200.00"), HOUR.multipliedBy(2));
        Hold third = asha.hold(inr("400.00"), HOUR.multipliedBy(3));
        clock.advance(HOUR);
        asha.withdraw(inr("1.00"));
        assertThat(asha.balance()).isEqualTo(new Balance(inr("999.00"), inr("600.00"), inr("399.00")));
        bank.release(third.id());
        assertThat(asha.holds()).containsExactly(second);
        clock.advance(HOUR);

        assertThat(asha.balance()).isEqualTo(new Balance(inr("999.00"), inr("0.00"), inr("999.00")));
        assertThat(bank.hold(first.id()).orElseThrow().status()).isEqualTo(HoldStatus.EXPIRED);
        assertThat(bank.hold(third.id()).orElseThrow().status()).isEqualTo(HoldStatus.RELEASED);
    }

    @Test
    void aRefusedCommandAlsoFreesWhatHasExpired() {
        asha.hold(inr("100.00"), HOUR);
        clock.advance(HOUR);
        refusalOf(() -> asha.transfer(ravi.number(), inr("1000.01")));

        assertThat(asha.balance()).isEqualTo(ALL_FREE);
    }

    @Test
    void whatWasCapturedStaysCapturedWhenItsTimeIsOver() {
        Hold hold = asha.hold(inr("300.00"), HOUR);
        Transfer capture = bank.capture(hold.id(), ravi.number());
        clock.advance(HOUR);

        assertThat(bank.hold(hold.id()).orElseThrow().status()).isEqualTo(HoldStatus.CAPTURED);
        assertThat(bank.find(capture.id())).contains(capture);
    }

    private void assertNotActive(TransferId hold) {
        assertThat(refusalOf(() -> bank.capture(hold, ravi.number())).refusal().reason())
                .isEqualTo(Reason.HOLD_NOT_ACTIVE);
        assertThat(refusalOf(() -> bank.release(hold)).refusal().reason()).isEqualTo(Reason.HOLD_NOT_ACTIVE);
    }
}
