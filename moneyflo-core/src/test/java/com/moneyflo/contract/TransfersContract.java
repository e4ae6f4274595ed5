package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Leg;
import com.moneyflo.Transfer;
import com.moneyflo.TransferKind;
import org.junit.jupiter.api.Test;

/** Deposits, withdrawals and transfers. */
public abstract class TransfersContract extends Contract {

    TransfersContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aTransferTakesFromOneAndGivesToTheOther() {
        Transfer receipt = asha.transfer(ravi.number(), inr("300.00"));

        assertThat(receipt.kind()).isEqualTo(TransferKind.TRANSFER);
        assertThat(receipt.legs())
                .containsExactly(new Leg(asha.number(), inr("-300.00")), new Leg(ravi.number(), inr("300.00")));
        assertThat(asha.balance().posted()).isEqualTo(inr("700.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("300.00"));
    }

    @Test
    void moreThanIsAvailableIsRefusedWithTheFacts() {
        assertThatThrownBy(() -> asha.transfer(ravi.number(), inr("1000.01")))
                .isInstanceOfSatisfying(InsufficientFundsException.class, refused -> {
                    assertThat(refused.account()).isEqualTo(asha.number());
                    assertThat(refused.asked()).isEqualTo(inr("1000.01"));
                    assertThat(refused.available()).isEqualTo(inr("1000.00"));
                });
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }
}
