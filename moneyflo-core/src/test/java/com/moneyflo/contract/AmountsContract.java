package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Balance;
import com.moneyflo.BalanceOverflowException;
import com.moneyflo.CurrencyMismatchException;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.InternalAccount;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.Posting;
import com.moneyflo.RefusedException;
import com.moneyflo.Share;
import com.moneyflo.TransferId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts no bank should take: none of them moves anything. */
public abstract class AmountsContract extends Contract {

    private static final Money MAX = Money.ofMinor("INR", Long.MAX_VALUE);

    private final TransferId hold = asha.hold(inr("1.00"), Duration.ofHours(1)).id();

    AmountsContract(TestDatabase database) {
        super(database);
    }

    @AfterEach
    void nothingMoved() {
        assertThat(asha.balance()).isEqualTo(new Balance(inr("1000.00"), inr("1.00"), inr("999.00")));
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -100_000, Long.MIN_VALUE + 1, Long.MIN_VALUE})
    void anAmountThatIsNotAboveZeroMakesNoSense(long minor) {
        Money amount = Money.ofMinor("INR", minor);

        assertThat(verbs())
                .allSatisfy(verb -> assertThatThrownBy(() -> verb.accept(amount))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(amount.toString())
                        .hasMessageContaining("above zero"));
    }

    @Test
    void moreThanIsThereIsRefused() {
        assertThat(verbs().subList(1, 6))
                .allSatisfy(verb -> assertThatThrownBy(() -> verb.accept(MAX))
                        .isInstanceOf(RefusedException.class)
                        .hasMessageContaining(MAX.toString()));
    }

    @Test
    void anotherCurrencyIsRefused() {
        Money dollar = Money.of("USD", "0.01");

        assertThat(verbs())
                .allSatisfy(verb -> assertThatThrownBy(() -> verb.accept(dollar))
                        .isInstanceOfSatisfying(CurrencyMismatchException.class, refused -> {
                            assertThat(refused.account()).isEqualTo(asha.number());
                            assertThat(refused.asked().currency()).isEqualTo(dollar.currency());
                        })
                        .hasMessageContaining("is in INR")
                        .hasMessageContaining("0.01")
                        .hasMessageContaining("USD"));
    }

    @Test
    void aPayeeInAnotherCurrencyIsRefused() {
        Account dollars = open("USD");

        assertThatThrownBy(() -> asha.transfer(dollars.number(), inr("1.00")))
                .isInstanceOfSatisfying(
                        CurrencyMismatchException.class,
                        refused -> assertThat(refused.account()).isEqualTo(dollars.number()))
                .hasMessageContaining(dollars.number() + " is in USD");
        assertThat(dollars.balance().posted()).isEqualTo(Money.of("USD", "0.00"));
    }

    @Test
    void aBalanceThatWouldNotFitIsRefusedAndBothSidesStayAsTheyWere() {
        Account spender = open("INR");
        spender.overdraft(MAX);

        assertThatThrownBy(() -> spender.transfer(asha.number(), MAX))
                .isInstanceOfSatisfying(BalanceOverflowException.class, refused -> {
                    assertThat(refused.account()).isEqualTo(asha.number());
                    assertThat(refused.asked()).isEqualTo(MAX);
                })
                .hasMessageContaining(asha.number().toString())
                .hasMessageContaining(MAX.toString());
        assertThat(spender.balance().posted()).isEqualTo(inr("0.00"));
        assertThat(spender.transfer(ravi.number(), MAX).legs()).contains(new Leg(ravi.number(), MAX));
        ravi.transfer(spender.number(), MAX);
    }

    @Test
    void aRefusalAtTheLowestBalanceShowsWhatWasAskedForAndWhatIsAvailable() {
        Account spender = open("INR");
        spender.overdraft(MAX);
        spender.transfer(ravi.number(), MAX);
        assertThatThrownBy(() -> spender.withdraw(inr("0.01")))
                .isInstanceOfSatisfying(InsufficientFundsException.class, refused -> {
                    assertThat(refused.asked()).isEqualTo(inr("0.01"));
                    assertThat(refused.available()).isEqualTo(inr("0.00"));
                })
                .hasMessageContaining("INR 0.01");
        assertThatThrownBy(() -> spender.withdraw(MAX)).isInstanceOf(BalanceOverflowException.class);
        ravi.transfer(spender.number(), MAX);
    }

    @Test
    void availableIsExactWhereMuchIsHeldOnMuchThatIsOwed() {
        Account spender = open("INR");
        spender.overdraft(MAX);
        spender.transfer(ravi.number(), Money.ofMinor("INR", Long.MAX_VALUE - 500));
        TransferId held = spender.hold(inr("5.00"), Duration.ofHours(1)).id();
        spender.overdraft(Money.ofMinor("INR", Long.MAX_VALUE - 100));
        assertThat(spender.balance().available()).isEqualTo(inr("-1.00"));
        spender.overdraft(MAX);
        bank.release(held);
        ravi.transfer(spender.number(), Money.ofMinor("INR", Long.MAX_VALUE - 500));
    }

    @Test
    void theLargestAmountGoesInAndOutWhole() {
        Account rich = open("XPF");
        Money most = Money.ofMinor("XPF", Long.MAX_VALUE);
        rich.deposit(most);
        Balance full = rich.balance();
        Money cash = bank.internalAccount(InternalAccount.CASH, "XPF").balance().posted();

        assertThatThrownBy(() -> rich.deposit(Money.ofMinor("XPF", 1)))
                .isInstanceOfSatisfying(
                        BalanceOverflowException.class,
                        refused -> assertThat(refused.account()).isEqualTo(rich.number()));
        assertThat(full.posted()).isEqualTo(most);
        assertThat(cash).isEqualTo(most.negated());
        assertThat(rich.balance()).isEqualTo(full);
        rich.withdraw(most);
        assertThat(rich.balance().posted().minor()).isZero();
    }

    @Test
    void moreThanFitsCannotBeHeld() {
        Account endless = bank.internalAccount(InternalAccount.named("endless"), "INR");
        TransferId all = endless.hold(MAX, Duration.ofHours(1)).id();

        assertThatThrownBy(() -> endless.hold(inr("0.01"), Duration.ofHours(1)))
                .isInstanceOf(BalanceOverflowException.class)
                .hasMessageContaining("INR 0.01");
        bank.release(all);
    }

    @Test
    void anAccountCannotPayItself() {
        assertThatThrownBy(() -> asha.transfer(asha.number(), inr("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(asha.number() + " cannot pay itself");
        assertThatThrownBy(() ->
                        asha.split(inr("1.00"), List.of(Share.of(ravi.number(), 1), Share.of(asha.number(), 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(asha.number() + " cannot pay itself");
    }

    @Test
    void aNegativeOverdraftMakesNoSense() {
        assertThatThrownBy(() -> asha.overdraft(inr("-0.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INR -0.01")
                .hasMessageContaining("zero or more");
    }

    /** All that take an amount; the first one does not need funds. */
    private List<Consumer<Money>> verbs() {
        return List.of(
                amount -> asha.deposit(amount),
                amount -> asha.withdraw(amount),
                amount -> asha.transfer(ravi.number(), amount),
                amount -> asha.split(amount, List.of(Share.of(ravi.number(), 1))),
                amount -> asha.hold(amount, Duration.ofHours(1)),
                amount -> bank.capture(hold, ravi.number(), amount),
                amount -> bank.post(Posting.builder()
                        .debit(asha.number(), amount)
                        .credit(ravi.number(), amount)
                        .build()));
    }
}
