package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.AccountClosedException;
import com.moneyflo.AccountFrozenException;
import com.moneyflo.AccountNotEmptyException;
import com.moneyflo.AccountStatus;
import com.moneyflo.Balance;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.Money;
import com.moneyflo.StatementPeriod;
import com.moneyflo.TransferId;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Freezing, closing, and how far below zero an account may fall. */
public abstract class AccountLifeContract extends Contract {

    private static final Duration HOUR = Duration.ofHours(1);

    AccountLifeContract(TestDatabase database) {
        super(database);
    }

    @Test
    void frozenDebitsLetMoneyComeButNotGo() {
        asha.freezeDebits();

        asha.deposit(inr("1.00"));
        assertFrozen(() -> asha.withdraw(inr("1.00")));
        assertFrozen(() -> asha.transfer(ravi.number(), inr("1.00")));
        assertThat(asha.state().status()).isEqualTo(AccountStatus.DEBITS_FROZEN);
        assertThat(asha.balance().posted()).isEqualTo(inr("1001.00"));
    }

    @Test
    void aFrozenAccountLetsMoneyNeitherComeNorGo() {
        asha.freeze();

        assertFrozen(() -> asha.deposit(inr("1.00")));
        assertFrozen(() -> asha.withdraw(inr("1.00")));
        assertThat(asha.state().status()).isEqualTo(AccountStatus.FROZEN);
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void anUnfrozenAccountIsAsBefore() {
        asha.freeze();
        asha.unfreeze();
        asha.withdraw(inr("1.00"));

        assertThat(asha.state().status()).isEqualTo(AccountStatus.OPEN);
    }

    @Test
    void aHoldOnAFrozenAccountCanBeReleased() {
        TransferId hold = asha.hold(inr("1.00"), HOUR).id();
        asha.freeze();
        bank.release(hold);

        assertThat(asha.balance().held()).isEqualTo(inr("0.00"));
    }

    @Test
    void freezingAndClosingAgainDoesNothing() {
        ravi.freeze();
        ravi.freeze();
        ravi.freezeDebits();
        ravi.freezeDebits();
        ravi.unfreeze();
        ravi.unfreeze();
        ravi.close();
        ravi.close();

        assertThat(ravi.state().status()).isEqualTo(AccountStatus.CLOSED);
    }

    @Test
    void anAccountWithABalanceStaysOpen() {
        assertThatThrownBy(asha::close)
                .isInstanceOfSatisfying(AccountNotEmptyException.class, thrown -> {
                    assertThat(thrown.account()).isEqualTo(asha.number());
                    assertThat(thrown.balance()).isEqualTo(asha.balance());
                })
                .hasMessageContaining(asha.number().toString())
                .hasMessageContaining("INR 1000.00")
                .hasMessageContaining("to zero");
        assertThat(asha.state().status()).isEqualTo(AccountStatus.OPEN);
    }

    @Test
    void anAccountBelowZeroStaysOpen() {
        ravi.overdraft(inr("5.00"));
        ravi.withdraw(inr("5.00"));

        assertThatThrownBy(ravi::close)
                .isInstanceOf(AccountNotEmptyException.class)
                .hasMessageContaining("INR -5.00");
    }

    @Test
    void anActiveHoldKeepsAnAccountOpenAndAnExpiredOneDoesNot() {
        ravi.overdraft(inr("5.00"));
        ravi.hold(inr("5.00"), HOUR);
        assertThatThrownBy(ravi::close)
                .isInstanceOf(AccountNotEmptyException.class)
                .hasMessageContaining("INR 5.00 held");
        clock.advance(HOUR);
        ravi.close();

        assertThat(ravi.state().status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(ravi.balance().held()).isEqualTo(inr("0.00"));
    }

    @Test
    void aClosedAccountRefusesEverythingButToBeRead() {
        ravi.close();

        assertThat(List.<ThrowingCallable>of(
                        () -> ravi.deposit(inr("1.00")),
                        () -> ravi.withdraw(inr("1.00")),
                        () -> ravi.transfer(asha.number(), inr("1.00")),
                        () -> asha.transfer(ravi.number(), inr("1.00")),
                        () -> ravi.hold(inr("1.00"), HOUR),
                        ravi::freeze,
                        ravi::freezeDebits,
                        ravi::unfreeze,
                        () -> ravi.overdraft(inr("1.00"))))
                .allSatisfy(verb -> assertThatThrownBy(verb)
                        .isInstanceOfSatisfying(
                                AccountClosedException.class,
                                thrown -> assertThat(thrown.account()).isEqualTo(ravi.number()))
                        .hasMessageContaining(ravi.number() + " is closed"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
        assertThat(ravi.holds()).isEmpty();
        assertThat(ravi.balanceAt(clock.instant())).isEqualTo(inr("0.00"));
        assertThat(ravi.statement(StatementPeriod.all()).size()).isZero();
    }

    @Test
    void anOverdraftCanBeSpentToItsLimitAndNotBeyond() {
        asha.overdraft(inr("500.00"));
        assertThat(asha.balance()).isEqualTo(new Balance(inr("1000.00"), inr("0.00"), inr("1500.00")));
        assertThat(asha.state().overdraft()).isEqualTo(inr("500.00"));

        assertThatThrownBy(() -> asha.withdraw(inr("1500.01")))
                .isInstanceOf(InsufficientFundsException.class)
                .hasMessageContaining("INR 1500.00 available");
        asha.withdraw(inr("1500.00"));
        assertThat(asha.balance()).isEqualTo(new Balance(inr("-500.00"), inr("0.00"), inr("0.00")));
    }

    @Test
    void anOverdraftBelowItsUseStopsDebitsAndUndoesNothing() {
        asha.overdraft(inr("500.00"));
        asha.withdraw(inr("1400.00"));
        asha.overdraft(inr("100.00"));

        assertThat(asha.balance()).isEqualTo(new Balance(inr("-400.00"), inr("0.00"), inr("-300.00")));
        assertThatThrownBy(() -> asha.withdraw(inr("0.01")))
                .isInstanceOf(InsufficientFundsException.class)
                .hasMessageContaining("INR -300.00 available");
        asha.deposit(inr("300.01"));
        asha.withdraw(inr("0.01"));
    }

    @Test
    void anOverdraftIsInTheCurrencyOfTheAccount() {
        assertThatThrownBy(() -> asha.overdraft(Money.of("USD", "1.00")))
                .isInstanceOfSatisfying(
                        CurrencyMismatchException.class,
                        thrown -> assertThat(thrown.account()).isEqualTo(asha.number()))
                .hasMessageContaining("is in INR");
        assertThat(asha.state().overdraft()).isEqualTo(inr("0.00"));
    }

    private void assertFrozen(ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        AccountFrozenException.class,
                        thrown -> assertThat(thrown.account()).isEqualTo(asha.number()))
                .hasMessageContaining(asha.number() + " is frozen");
    }
}
