package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.AccountClosedException;
import com.moneyflo.AccountFrozenException;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.InternalAccount;
import com.moneyflo.Leg;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Posting;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.RefusedException;
import com.moneyflo.ReversalException;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reversal undoes a transfer by its opposite: whole, once, and on record on both sides. */
public abstract class ReversalsContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);

    ReversalsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aReversalPutsTheMoneyBackAndEachNamesTheOther() {
        Transfer original = asha.transfer(ravi.number(), inr("300.00"), newKey(), Memo.of("wrong"));
        IdempotencyKey key = newKey();
        Transfer reversal = bank.reverse(original.id(), key, Memo.of("sorry"));

        assertThat(reversal.kind()).isEqualTo(TransferKind.REVERSAL);
        assertThat(reversal.subject()).contains(original.id());
        assertThat(reversal.reversedBy()).isEmpty();
        assertThat(reversal.legs())
                .containsExactly(new Leg(ravi.number(), inr("-300.00")), new Leg(asha.number(), inr("300.00")));
        assertThat(bank.find(key)).contains(reversal);
        assertThat(bank.find(original.id()).orElseThrow().orThrow().reversedBy())
                .contains(reversal.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void everyMovementOfMoneyCanBeReversed() {
        Money cash = bank.internalAccount(InternalAccount.CASH, "INR").balance().posted();
        Hold hold = asha.hold(inr("8.00"), HOUR);
        List<Transfer> movements = List.of(
                asha.deposit(inr("1.00")),
                asha.withdraw(inr("2.00")),
                asha.transfer(ravi.number(), inr("4.00")),
                bank.capture(hold.id(), ravi.number(), inr("7.00")),
                bank.post(Posting.builder()
                        .debit(asha.number(), inr("16.00"))
                        .credit(asha.number(), inr("5.00"))
                        .credit(ravi.number(), inr("11.00"))
                        .build()));
        movements.forEach(movement -> bank.reverse(movement.id()));

        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
        assertThat(asha.balance().held()).isEqualTo(inr("0.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
        assertThat(bank.internalAccount(InternalAccount.CASH, "INR").balance().posted())
                .isEqualTo(cash);
    }

    @Test
    void aTransferIsReversedOnce() {
        Transfer original = asha.transfer(ravi.number(), inr("300.00"));
        Transfer reversal = bank.reverse(original.id());

        assertNotReversed(Reason.ALREADY_REVERSED, original.id());
        assertThat(bank.find(original.id()).orElseThrow().orThrow().reversedBy())
                .contains(reversal.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void whatMovedNothingCannotBeReversed() {
        IdempotencyKey refused = newKey();
        refusalOf(() -> asha.transfer(ravi.number(), inr("1000.01"), refused));
        Hold hold = asha.hold(inr("1.00"), HOUR);
        Transfer release = bank.release(hold.id());

        assertNotReversed(
                Reason.NOT_REVERSIBLE, bank.find(refused).orElseThrow().id());
        assertNotReversed(Reason.NOT_REVERSIBLE, hold.id());
        assertNotReversed(Reason.NOT_REVERSIBLE, release.id());
        assertNotReversed(Reason.UNKNOWN_TRANSFER, new TransferId(UUID.randomUUID()));
    }

    @Test
    void aReversalCannotBeReversed() {
        Transfer reversal =
                bank.reverse(asha.transfer(ravi.number(), inr("300.00")).id());

        assertNotReversed(Reason.NOT_REVERSIBLE, reversal.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void whatThePayeeHasSpentCannotBeTakenBack() {
        Transfer original = asha.transfer(ravi.number(), inr("300.00"));
        ravi.withdraw(inr("0.01"));

        assertThatThrownBy(() -> bank.reverse(original.id()))
                .isInstanceOfSatisfying(InsufficientFundsException.class, refused -> {
                    assertThat(refused.account()).isEqualTo(ravi.number());
                    assertThat(refused.asked()).isEqualTo(inr("300.00"));
                    assertThat(refused.available()).isEqualTo(inr("299.99"));
                });
        assertThat(bank.find(original.id())).contains(original);
        ravi.deposit(inr("0.01"));
        bank.reverse(original.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void whatThePayeeHoldsCannotBeTakenBack() {
        Transfer original = asha.transfer(ravi.number(), inr("300.00"));
        ravi.hold(inr("300.00"), HOUR);

        assertThatThrownBy(() -> bank.reverse(original.id())).isInstanceOf(InsufficientFundsException.class);
        clock.advance(HOUR);
        bank.reverse(original.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void frozenAndClosedAccountsTakePartInNoReversal() {
        Transfer original = asha.transfer(ravi.number(), inr("300.00"));
        ravi.freezeDebits();
        assertThatThrownBy(() -> bank.reverse(original.id())).isInstanceOf(AccountFrozenException.class);
        ravi.unfreeze();
        ravi.withdraw(inr("300.00"));
        ravi.close();

        assertThatThrownBy(() -> bank.reverse(original.id())).isInstanceOf(AccountClosedException.class);
        assertThat(bank.find(original.id())).contains(original);
    }

    @Test
    void eightThreadsReverseATransferOnce() {
        ravi.deposit(inr("5000.00"));
        Transfer original = asha.transfer(ravi.number(), inr("300.00"));
        List<Object> answers = atOnce(8, i -> bank.reverse(original.id()));

        assertThat(answers).filteredOn(Transfer.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(ReversalException.class::isInstance)
                .hasSize(7)
                .allSatisfy(thrown -> assertThat(
                                ((RefusedException) thrown).refusal().reason())
                        .isEqualTo(Reason.ALREADY_REVERSED));
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    private void assertNotReversed(Reason reason, TransferId id) {
        assertThatThrownBy(() -> bank.reverse(id))
                .isInstanceOfSatisfying(ReversalException.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(reason);
                    assertThat(refused.transfer()).isEqualTo(id);
                })
                .hasMessageContaining(id.toString());
    }
}
