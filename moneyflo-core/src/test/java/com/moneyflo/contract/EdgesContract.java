package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Customer;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Posting;
import com.moneyflo.Refusal.Reason;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The far ends of what may be asked: of time, of numbers, of texts, of the bank's own accounts. */
public abstract class EdgesContract extends Contract {

    private static final String MONEY_BAG = "\uD83D\uDCB0";

    EdgesContract(TestDatabase database) {
        super(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.9999999Z"})
    void longAgoThereWasNothing(Instant instant) {
        assertThat(asha.balanceAt(instant)).isEqualTo(inr("0.00"));
        assertThat(asha.statement(StatementPeriod.between(Instant.MIN, instant)).closing())
                .isEqualTo(inr("0.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2300-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void inTheFarFutureThereIsWhatThereIsNow(Instant instant) {
        assertThat(asha.balanceAt(instant)).isEqualTo(inr("1000.00"));
        assertThat(asha.statement(StatementPeriod.between(Instant.EPOCH, instant))
                        .closing())
                .isEqualTo(inr("1000.00"));
    }

    @Test
    void theLongestAccountNumberIsRefusedTheSameWayTwice() {
        AccountNumber longest = AccountNumber.ofSerial(99_999_999_999_999_999L);
        IdempotencyKey key = newKey();
        var first = refusalOf(() -> asha.transfer(longest, inr("1.00"), key));
        assertThat(AccountNumber.of(longest.toString())).isEqualTo(longest);
        assertThat(refusalOf(() -> asha.transfer(longest, inr("1.00"), key))).hasMessage(first.getMessage());
        assertThatThrownBy(() -> AccountNumber.ofSerial(100_000_000_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 17 digits");
    }

    @Test
    void cashPaysNeitherInNorOutOfItself() {
        Account cash = bank.internalAccount(InternalAccount.CASH, "SEK");
        Money seven = Money.of("SEK", "7.00");
        assertThatThrownBy(() -> cash.deposit(seven)).hasMessageContaining("cannot pay itself");
        assertThatThrownBy(() -> cash.withdraw(seven)).hasMessageContaining("cannot pay itself");
    }

    @Test
    void theBanksOwnAccountsStayOpen() {
        Account cash = bank.internalAccount(InternalAccount.CASH, "NOK");
        assertThatThrownBy(cash::close)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(cash.number() + " is the bank's own");
    }

    @Test
    void textsOfCharactersBeyondTheBasicPlaneAreKeptInFullLength() {
        Label[] labels = IntStream.range(0, 8)
                .mapToObj(i -> Label.of("n".repeat(39) + i, MONEY_BAG.repeat(100)))
                .toArray(Label[]::new);
        Transfer labelled = asha.deposit(inr("1.00"), labels);
        Transfer memo = asha.deposit(inr("1.00"), Memo.of(MONEY_BAG.repeat(200)));
        String name = MONEY_BAG.repeat(100);
        Customer customer = bank.register(NewCustomer.named(name, name));

        assertThat(bank.find(labelled.id())).contains(labelled);
        assertThat(bank.find(memo.id())).contains(memo);
        assertThat(bank.customer(customer.id())).isEqualTo(customer);
    }

    @Test
    void eachLegMustFitAndPassThoughTheSumWould() {
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        Posting overflow = Posting.builder()
                .credit(asha.number(), most)
                .debit(asha.number(), most)
                .build();
        assertThat(refusalOf(() -> bank.post(overflow)).refusal().reason()).isEqualTo(Reason.BALANCE_OVERFLOW);

        ravi.freezeDebits();
        Posting debitAmongCredits = Posting.builder()
                .debit(asha.number(), inr("5.00"))
                .credit(ravi.number(), inr("7.00"))
                .debit(ravi.number(), inr("2.00"))
                .build();
        assertThat(refusalOf(() -> bank.post(debitAmongCredits)).refusal().reason())
                .isEqualTo(Reason.ACCOUNT_FROZEN);
    }

    @Test
    void aPostingAtTheEndOfTheNumbersLeavesNoAccountBelowItsLimit() {
        Account rich = open("INR");
        Account other = open("INR");
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        Account source = bank.internalAccount(InternalAccount.named("edges"), "INR");
        source.transfer(rich.number(), most);
        Posting tooMuch = Posting.builder()
                .debit(rich.number(), most)
                .credit(other.number(), most)
                .debit(rich.number(), inr("5.00"))
                .credit(ravi.number(), inr("5.00"))
                .build();
        assertThat(refusalOf(() -> bank.post(tooMuch)).refusal().reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS);
        rich.transfer(source.number(), most);
    }

    @Test
    void legsThatBalanceBalanceInAnyOrder() {
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        assertThat(Posting.builder()
                        .debit(asha.number(), most)
                        .debit(asha.number(), most)
                        .credit(ravi.number(), most)
                        .credit(ravi.number(), most)
                        .build()
                        .legs())
                .hasSize(4);
    }

    @Test
    void whatWasAskedForIsSaidWithoutASign() {
        Money five = Money.of("USD", "5.00");
        assertThat(refusalOf(() -> asha.withdraw(five)).refusal().asked()).contains(five);
    }
}
