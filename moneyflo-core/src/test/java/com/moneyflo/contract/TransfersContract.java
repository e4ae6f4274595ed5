package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.Balance;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.InternalAccount;
import com.moneyflo.Label;
import com.moneyflo.Leg;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.StatementLine;
import com.moneyflo.StatementPeriod;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void aDepositComesOutOfTheBanksCash() {
        Account cash = bank.internalAccount(InternalAccount.CASH, "INR");
        Money before = cash.balance().posted();
        Transfer receipt = asha.deposit(inr("20.00"));

        assertThat(receipt.kind()).isEqualTo(TransferKind.DEPOSIT);
        assertThat(receipt.legs())
                .containsExactly(new Leg(cash.number(), inr("-20.00")), new Leg(asha.number(), inr("20.00")));
        assertThat(asha.balance().posted()).isEqualTo(inr("1020.00"));
        assertThat(cash.balance().posted()).isEqualTo(before.minus(inr("20.00")));
    }

    @Test
    void aWithdrawalGoesIntoTheBanksCash() {
        Account cash = bank.internalAccount(InternalAccount.CASH, "INR");
        Money before = cash.balance().posted();
        Transfer receipt = asha.withdraw(inr("1000.00"));

        assertThat(receipt.kind()).isEqualTo(TransferKind.WITHDRAWAL);
        assertThat(receipt.legs())
                .containsExactly(new Leg(asha.number(), inr("-1000.00")), new Leg(cash.number(), inr("1000.00")));
        assertThat(asha.balance().posted()).isEqualTo(inr("0.00"));
        assertThat(cash.balance().posted()).isEqualTo(before.plus(inr("1000.00")));
    }

    @Test
    void whatWasSaidWithATransferStandsOnItsReceiptAndIsFoundAgain() {
        IdempotencyKey key = newKey();
        Memo memo = Memo.of("November rent");
        Transfer receipt =
                asha.transfer(ravi.number(), inr("900.00"), Label.of("flat", "7"), memo, key, Label.of("city", "Pune"));

        assertThat(receipt.at()).isEqualTo(clock.instant());
        assertThat(receipt.key()).contains(key);
        assertThat(receipt.memo()).contains(memo);
        assertThat(receipt.labels()).containsExactly(Label.of("city", "Pune"), Label.of("flat", "7"));
        assertThat(receipt.subject()).isEmpty();
        assertThat(receipt.reversedBy()).isEmpty();
        assertThat(bank.find(key)).contains(receipt);
        assertThat(bank.find(receipt.id())).contains(receipt);
    }

    @Test
    void aTransferWithoutDetailsIsFoundByItsId() {
        Transfer receipt = asha.transfer(ravi.number(), inr("900.00"));

        assertThat(receipt.key()).isEmpty();
        assertThat(receipt.memo()).isEmpty();
        assertThat(receipt.labels()).isEmpty();
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(bank.find(new TransferId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theSameTransferWithoutAKeyMovesTheMoneyAgain() {
        Transfer first = asha.transfer(ravi.number(), inr("1.00"));
        Transfer second = asha.transfer(ravi.number(), inr("1.00"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(ravi.balance().posted()).isEqualTo(inr("2.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1000, 1, 999",
        "KWD, 1.234, 0.001, 1.233",
        "USD, 0.30, 0.10, 0.20",
        "CLF, 0.0003, 0.0001, 0.0002",
        "INR, 90071992547409.93, 0.01, 90071992547409.92"
    })
    void everyCurrencyIsExactToItsMinorUnit(String currency, String in, String out, String left) {
        Account payer = open(currency);
        Account payee = open(currency);
        payer.deposit(Money.of(currency, in));
        Transfer receipt = payer.transfer(payee.number(), Money.of(currency, out));

        Money rest = Money.of(currency, left);
        assertThat(payer.balance()).isEqualTo(new Balance(rest, Money.ofMinor(currency, 0), rest));
        assertThat(payee.balance().posted()).hasToString(currency + " " + out);
        assertThat(payer.state().currency()).isEqualTo(currency);
        assertThat(payer.statement(StatementPeriod.all()).lines().map(StatementLine::balance))
                .containsExactly(Money.of(currency, in), rest);
        assertThat(bank.find(receipt.id())).contains(receipt);
    }

    @Test
    void eightThreadsSpendNoMoreThanThereIs() {
        List<Object> answers = atOnce(8, i -> asha.transfer(ravi.number(), inr("300.00")));

        assertThat(answers).filteredOn(Transfer.class::isInstance).hasSize(3);
        assertThat(answers)
                .filteredOn(InsufficientFundsException.class::isInstance)
                .hasSize(5);
        assertThat(asha.balance().posted()).isEqualTo(inr("100.00"));
    }

    @Test
    void transfersInBothDirectionsAtOnceAllHappen() {
        ravi.deposit(inr("1000.00"));
        List<Object> answers = atOnce(
                8,
                i -> i % 2 == 0
                        ? asha.transfer(ravi.number(), inr("10.00"))
                        : ravi.transfer(asha.number(), inr("5.00")));

        assertThat(answers).hasOnlyElementsOfType(Transfer.class);
        assertThat(asha.balance().posted()).isEqualTo(inr("980.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("1020.00"));
    }
}
