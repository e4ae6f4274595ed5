package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Balance;
import com.moneyflo.Hold;
import com.moneyflo.HoldStatus;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Leg;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Money reserved now and taken, or given up, later. */
public abstract class HoldsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);

    HoldsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aHoldTakesFromWhatIsAvailableAndNotFromWhatIsPosted() {
        Hold hold = asha.hold(inr("300.00"), HOUR);

        assertThat(asha.balance()).isEqualTo(new Balance(inr("1000.00"), inr("300.00"), inr("700.00")));
        assertThat(hold.account()).isEqualTo(asha.number());
        assertThat(hold.amount()).isEqualTo(inr("300.00"));
        assertThat(hold.captured()).isEqualTo(inr("0.00"));
        assertThat(hold.status()).isEqualTo(HoldStatus.ACTIVE);
        assertThat(hold.placedAt()).isEqualTo(clock.instant());
        assertThat(hold.expiresAt()).isEqualTo(clock.instant().plus(HOUR));
        assertThat(bank.hold(hold.id())).contains(hold);
        assertThat(asha.holds()).containsExactly(hold);
    }

    @Test
    void whatIsHeldCannotBeSpentNorHeldAgain() {
        asha.hold(inr("300.00"), HOUR);

        assertThatThrownBy(() -> asha.transfer(ravi.number(), inr("700.01")))
                .isInstanceOfSatisfying(
                        InsufficientFundsException.class,
                        refused -> assertThat(refused.available()).isEqualTo(inr("700.00")));
        assertThatThrownBy(() -> asha.hold(inr("700.01"), HOUR)).isInstanceOf(InsufficientFundsException.class);
        asha.transfer(ravi.number(), inr("700.00"));
        assertThat(asha.balance()).isEqualTo(new Balance(inr("300.00"), inr("300.00"), inr("0.00")));
    }

    @Test
    void aWholeCaptureTakesAllThatIsHeld() {
        Hold hold = asha.hold(inr("300.00"), HOUR);
        Transfer receipt = bank.capture(hold.id(), ravi.number());

        assertThat(receipt.kind()).isEqualTo(TransferKind.CAPTURE);
        assertThat(receipt.subject()).contains(hold.id());
        assertThat(receipt.legs())
                .containsExactly(new Leg(asha.number(), inr("-300.00")), new Leg(ravi.number(), inr("300.00")));
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(asha.balance()).isEqualTo(new Balance(inr("700.00"), inr("0.00"), inr("700.00")));
        assertThat(ravi.balance().posted()).isEqualTo(inr("300.00"));
        assertEnded(hold, HoldStatus.CAPTURED, "300.00");
    }

    @Test
    void aPartialCaptureSetsTheRestFree() {
        Hold hold = asha.hold(inr("300.00"), HOUR);
        bank.capture(hold.id(), ravi.number(), inr("120.00"));

        assertThat(asha.balance()).isEqualTo(new Balance(inr("880.00"), inr("0.00"), inr("880.00")));
        assertThat(ravi.balance().posted()).isEqualTo(inr("120.00"));
        assertEnded(hold, HoldStatus.CAPTURED, "120.00");
    }

    @Test
    void aReleaseSetsAllFreeAndMovesNothing() {
        Hold hold = asha.hold(inr("300.00"), HOUR);
        Transfer receipt = bank.release(hold.id());

        assertThat(receipt.kind()).isEqualTo(TransferKind.RELEASE);
        assertThat(receipt.subject()).contains(hold.id());
        assertThat(receipt.legs()).isEmpty();
        assertThat(asha.balance()).isEqualTo(new Balance(inr("1000.00"), inr("0.00"), inr("1000.00")));
        assertEnded(hold, HoldStatus.RELEASED, "0.00");
    }

    @Test
    void theHoldItselfIsOnRecordAsACommandWithoutLegs() {
        Hold hold = asha.hold(inr("300.00"), HOUR);

        assertThat(bank.find(hold.id())).get().isInstanceOfSatisfying(Transfer.class, receipt -> {
            assertThat(receipt.kind()).isEqualTo(TransferKind.HOLD);
            assertThat(receipt.legs()).isEmpty();
        });
    }

    @Test
    void aTransferIsNoHold() {
        Transfer transfer = asha.transfer(ravi.number(), inr("1.00"));

        assertThat(bank.hold(transfer.id())).isEmpty();
    }

    @Test
    void aCaptureNeedsNoFundsButThoseHeld() {
        Account poor = open("INR");
        poor.overdraft(inr("500.00"));
        Hold hold = poor.hold(inr("400.00"), HOUR);
        poor.overdraft(inr("0.00"));
        assertThat(poor.balance().available()).isEqualTo(inr("-400.00"));
        bank.capture(hold.id(), ravi.number());

        assertThat(poor.balance().posted()).isEqualTo(inr("-400.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("400.00"));
    }

    @Test
    void sameKeyTwiceReturnsTheFirstHoldAsItStandsByNow() {
        IdempotencyKey key = newKey();
        Hold first = asha.hold(inr("300.00"), HOUR, key);
        assertThat(asha.hold(inr("300.00"), HOUR, key)).isEqualTo(first);
        assertThat(asha.balance().held()).isEqualTo(inr("300.00"));
        bank.release(first.id());

        Hold again = asha.hold(inr("300.00"), HOUR, key);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.status()).isEqualTo(HoldStatus.RELEASED);
        assertThat(asha.balance().held()).isEqualTo(inr("0.00"));
    }

    @Test
    void sameKeyTwiceReturnsTheFirstCaptureOrRelease() {
        TransferId captured = asha.hold(inr("300.00"), HOUR).id();
        TransferId released = asha.hold(inr("300.00"), HOUR).id();
        IdempotencyKey capture = newKey();
        IdempotencyKey release = newKey();
        Transfer first = bank.capture(captured, ravi.number(), inr("100.00"), capture);
        Transfer second = bank.release(released, release);

        assertThat(bank.capture(captured, ravi.number(), inr("100.00"), capture))
                .isEqualTo(first);
        assertThat(bank.release(released, release)).isEqualTo(second);
        assertThat(ravi.balance().posted()).isEqualTo(inr("100.00"));
    }

    @Test
    void eightThreadsCaptureAHoldOnce() {
        TransferId hold = asha.hold(inr("300.00"), HOUR).id();
        var answers = atOnce(8, i -> bank.capture(hold, ravi.number()));

        assertThat(answers).filteredOn(Transfer.class::isInstance).hasSize(1);
        assertThat(ravi.balance().posted()).isEqualTo(inr("300.00"));
        assertThat(asha.balance()).isEqualTo(new Balance(inr("700.00"), inr("0.00"), inr("700.00")));
    }

    private void assertEnded(Hold hold, HoldStatus status, String captured) {
        Hold ended = hold.toBuilder().captured(inr(captured)).status(status).build();
        assertThat(bank.hold(hold.id())).contains(ended);
        assertThat(asha.holds()).isEmpty();
    }
}
