package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.AccountClosedException;
import com.moneyflo.AccountFrozenException;
import com.moneyflo.Balance;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.Hold;
import com.moneyflo.HoldException;
import com.moneyflo.Money;
import com.moneyflo.Refusal;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.RefusedException;
import com.moneyflo.TransferId;
import com.moneyflo.UnknownAccountException;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals to hold, capture or release. A refused capture leaves the hold as it was before. */
public abstract class HoldRefusalsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Hold hold = asha.hold(inr("300.00"), HOUR);

    HoldRefusalsContract(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    @AfterEach
    void theHoldIsUntouched() {
        assertThat(bank.hold(hold.id())).contains(hold);
        assertThat(asha.balance()).isEqualTo(new Balance(inr("1000.00"), inr("300.00"), inr("700.00")));
    }

    @Test
    void moreThanIsHeldIsNotCaptured() {
        Refusal refusal = refused(
                HoldException.class,
                Reason.CAPTURE_EXCEEDS_HOLD,
                () -> bank.capture(hold.id(), ravi.number(), inr("300.01")));

        assertThat(refusal)
                .isEqualTo(Refusal.of(Reason.CAPTURE_EXCEEDS_HOLD)
                        .account(asha.number())
                        .asked(inr("300.01"))
                        .limit(inr("300.00"))
                        .subject(hold.id()));
    }

    @Test
    void anotherCurrencyIsNotCaptured() {
        refused(
                CurrencyMismatchException.class,
                Reason.CURRENCY_MISMATCH,
                () -> bank.capture(hold.id(), ravi.number(), Money.of("USD", "1.00")));
    }

    @Test
    void aPayeeInAnotherCurrencyGetsNothing() {
        var dollars = open("USD").number();
        refused(CurrencyMismatchException.class, Reason.CURRENCY_MISMATCH, () -> bank.capture(hold.id(), dollars));
    }

    @Test
    void aHoldIsNotCapturedForTheAccountItIsOn() {
        refused(HoldException.class, Reason.CAPTURE_TO_SAME_ACCOUNT, () -> bank.capture(hold.id(), asha.number()));
    }

    @Test
    void aHoldIsNotCapturedForAnUnknownOrClosedOrFrozenPayee() {
        refused(UnknownAccountException.class, Reason.UNKNOWN_ACCOUNT, () -> bank.capture(hold.id(), unknownNumber()));
        ravi.freeze();
        refused(AccountFrozenException.class, Reason.ACCOUNT_FROZEN, () -> bank.capture(hold.id(), ravi.number()));
        ravi.close();
        refused(AccountClosedException.class, Reason.ACCOUNT_CLOSED, () -> bank.capture(hold.id(), ravi.number()));
    }

    @Test
    void aHoldOnAFrozenAccountIsNotCaptured() {
        asha.freezeDebits();
        refused(AccountFrozenException.class, Reason.ACCOUNT_FROZEN, () -> bank.capture(hold.id(), ravi.number()));
        asha.freeze();
        refused(AccountFrozenException.class, Reason.ACCOUNT_FROZEN, () -> bank.capture(hold.id(), ravi.number()));
    }

    @Test
    void nothingIsHeldOnAFrozenAccount() {
        asha.freezeDebits();
        refused(AccountFrozenException.class, Reason.ACCOUNT_FROZEN, () -> asha.hold(inr("1.00"), HOUR));
        asha.freeze();
        refused(AccountFrozenException.class, Reason.ACCOUNT_FROZEN, () -> asha.hold(inr("1.00"), HOUR));
    }

    @Test
    void nothingIsHeldOnAnUnknownOrClosedAccountOrInAnotherCurrency() {
        ravi.close();
        refused(
                UnknownAccountException.class,
                Reason.UNKNOWN_ACCOUNT,
                () -> bank.account(unknownNumber()).hold(inr("1.00"), HOUR));
        refused(AccountClosedException.class, Reason.ACCOUNT_CLOSED, () -> ravi.hold(inr("1.00"), HOUR));
        refused(
                CurrencyMismatchException.class,
                Reason.CURRENCY_MISMATCH,
                () -> asha.hold(Money.of("USD", "1.00"), HOUR));
    }

    @Test
    void anUnknownHoldIsNeitherFoundNorCapturedNorReleased() {
        TransferId nowhere = new TransferId(UUID.randomUUID());
        assertThat(bank.hold(nowhere)).isEmpty();
        refused(HoldException.class, Reason.UNKNOWN_HOLD, () -> bank.capture(nowhere, ravi.number()));
        refused(HoldException.class, Reason.UNKNOWN_HOLD, () -> bank.release(nowhere));
    }

    @Test
    void aHoldEndsOnce() {
        TransferId captured = asha.hold(inr("1.00"), HOUR).id();
        bank.capture(captured, ravi.number());
        TransferId released = asha.hold(inr("1.00"), HOUR).id();
        bank.release(released);
        ravi.transfer(asha.number(), inr("1.00"));

        refused(HoldException.class, Reason.HOLD_NOT_ACTIVE, () -> bank.capture(captured, ravi.number()));
        refused(HoldException.class, Reason.HOLD_NOT_ACTIVE, () -> bank.release(captured));
        refused(HoldException.class, Reason.HOLD_NOT_ACTIVE, () -> bank.capture(released, ravi.number()));
        refused(HoldException.class, Reason.HOLD_NOT_ACTIVE, () -> bank.release(released));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT0.999999999S", "P3653DT0.000000001S", "PT2562047788015215H"})
    void aHoldOfNoTimeOrOfMoreThanTenYearsIsNoHold(Duration duration) {
        assertThatThrownBy(() -> asha.hold(inr("1.00"), duration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one second to ten years")
                .hasMessageContaining(duration.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT1.999999999S", "P3653D"})
    void aHoldLastsWholeSeconds(Duration duration) {
        Hold held = asha.hold(inr("1.00"), duration);

        assertThat(held.expiresAt()).isEqualTo(clock.instant().plusSeconds(duration.toSeconds()));
        bank.release(held.id());
    }

    private static Refusal refused(Class<? extends RefusedException> type, Reason reason, ThrowingCallable command) {
        RefusedException refused = refusalOf(command);
        assertThat(refused).isInstanceOf(type);
        assertThat(refused.refusal().reason()).isEqualTo(reason);
        return refused.refusal();
    }
}
