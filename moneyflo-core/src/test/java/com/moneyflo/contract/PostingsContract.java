package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.moneyflo.Account;
import com.moneyflo.InsufficientFundsException;
import com.moneyflo.InternalAccount;
import com.moneyflo.Leg;
import com.moneyflo.Memo;
import com.moneyflo.Money;
import com.moneyflo.Posting;
import com.moneyflo.Refused;
import com.moneyflo.Share;
import com.moneyflo.Transfer;
import com.moneyflo.TransferKind;
import com.moneyflo.UnknownAccountException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Movements of several legs, whole or not at all, and splits by ratios. */
public abstract class PostingsContract extends Contract {

    private final Account fees = bank.internalAccount(InternalAccount.FEES, "INR");
    private final Account shop = open("INR");

    PostingsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void allLegsMoveAtOnceAndTheReceiptIsFoundAgain() {
        Money feesBefore = fees.balance().posted();
        Transfer receipt = bank.post(
                Posting.builder()
                        .credit(fees.number(), inr("3.00"))
                        .debit(asha.number(), inr("100.00"))
                        .credit(shop.number(), inr("97.00"))
                        .build(),
                Memo.of("card"));

        assertThat(receipt.kind()).isEqualTo(TransferKind.POSTING);
        assertThat(receipt.legs())
                .containsExactlyInAnyOrder(
                        new Leg(asha.number(), inr("-100.00")),
                        new Leg(shop.number(), inr("97.00")),
                        new Leg(fees.number(), inr("3.00")));
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(asha.balance().posted()).isEqualTo(inr("900.00"));
        assertThat(shop.balance().posted()).isEqualTo(inr("97.00"));
        assertThat(fees.balance().posted()).isEqualTo(feesBefore.plus(inr("3.00")));
    }

    @Test
    void whatMattersForAnAccountIsTheSumOfItsLegs() {
        Transfer receipt = bank.post(Posting.builder()
                .debit(asha.number(), inr("1500.00"))
                .credit(ravi.number(), inr("900.00"))
                .credit(asha.number(), inr("600.00"))
                .build());

        assertThat(asha.balance().posted()).isEqualTo(inr("100.00"));
        assertThat(ravi.balance().posted()).isEqualTo(inr("900.00"));
        assertThat(bank.find(receipt.id())).contains(receipt);
    }

    @Test
    void aSumThatIsTooMuchIsRefusedThoughNoLegIs() {
        Posting posting = Posting.builder()
                .debit(asha.number(), inr("600.00"))
                .debit(asha.number(), inr("600.00"))
                .credit(ravi.number(), inr("1200.00"))
                .build();

        assertThatThrownBy(() -> bank.post(posting))
                .isInstanceOfSatisfying(InsufficientFundsException.class, refused -> {
                    assertThat(refused.account()).isEqualTo(asha.number());
                    assertThat(refused.asked()).isEqualTo(inr("1200.00"));
                    assertThat(refused.available()).isEqualTo(inr("1000.00"));
                });
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void twoCurrenciesBalanceEachByItself() {
        Account dollars = open("USD");
        Account exchange = bank.internalAccount(InternalAccount.named("exchange"), "INR");
        Account exchangeDollars = bank.internalAccount(InternalAccount.named("exchange"), "USD");
        Transfer receipt = bank.post(Posting.builder()
                .debit(asha.number(), inr("830.00"))
                .credit(exchange.number(), inr("830.00"))
                .debit(exchangeDollars.number(), Money.of("USD", "10.00"))
                .credit(dollars.number(), Money.of("USD", "10.00"))
                .build());

        assertThat(receipt.legs()).hasSize(4);
        assertThat(bank.find(receipt.id())).contains(receipt);
        assertThat(asha.balance().posted()).isEqualTo(inr("170.00"));
        assertThat(dollars.balance().posted()).isEqualTo(Money.of("USD", "10.00"));
    }

    @Test
    void oneBadLegRefusesTheWhole() {
        var key = newKey();
        Posting posting = Posting.builder()
                .debit(asha.number(), inr("3.00"))
                .credit(ravi.number(), inr("1.00"))
                .credit(unknownNumber(), inr("1.00"))
                .credit(shop.number(), inr("1.00"))
                .build();

        assertThatThrownBy(() -> bank.post(posting, key))
                .isInstanceOf(UnknownAccountException.class)
                .hasMessageContaining(unknownNumber().toString());
        assertThat(List.of(asha, ravi, shop))
                .extracting(account -> account.balance().posted())
                .containsExactly(inr("1000.00"), inr("0.00"), inr("0.00"));
        assertThat(bank.find(key)).get().isInstanceOf(Refused.class);
    }

    @Test
    void aThousandLegsMoveAtOnce() {
        Posting.Builder posting = Posting.builder().debit(asha.number(), inr("999.00"));
        IntStream.range(0, 999).forEach(i -> posting.credit(ravi.number(), inr("1.00")));
        Transfer receipt = bank.post(posting.build());

        assertThat(receipt.legs()).hasSize(1_000);
        assertThat(ravi.balance().posted()).isEqualTo(inr("999.00"));
        assertThat(bank.find(receipt.id())).contains(receipt);
        bank.reverse(receipt.id());
        assertThat(asha.balance().posted()).isEqualTo(inr("1000.00"));
    }

    @Test
    void aSplitInThirdsLosesNothing() {
        Transfer receipt = asha.split(
                inr("100.00"),
                List.of(Share.of(ravi.number(), 1), Share.of(shop.number(), 1), Share.of(fees.number(), 1)));

        assertThat(receipt.kind()).isEqualTo(TransferKind.POSTING);
        assertThat(receipt.legs())
                .containsExactlyInAnyOrder(
                        new Leg(asha.number(), inr("-100.00")),
                        new Leg(ravi.number(), inr("33.34")),
                        new Leg(shop.number(), inr("33.33")),
                        new Leg(fees.number(), inr("33.33")));
        assertThat(asha.balance().posted()).isEqualTo(inr("900.00"));
    }

    @Test
    void whoGetsNothingHasNoLeg() {
        Transfer receipt = asha.split(
                inr("0.01"),
                List.of(Share.of(fees.number(), 0), Share.of(ravi.number(), 1), Share.of(shop.number(), 1)));

        assertThat(receipt.legs())
                .containsExactly(new Leg(asha.number(), inr("-0.01")), new Leg(ravi.number(), inr("0.01")));
        assertThat(shop.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void aSplitThatCannotBePaidMovesNothing() {
        List<Share> shares = List.of(Share.of(ravi.number(), 2), Share.of(shop.number(), 1));

        assertThatThrownBy(() -> asha.split(inr("1000.01"), shares)).isInstanceOf(InsufficientFundsException.class);
        assertThat(ravi.balance().posted()).isEqualTo(inr("0.00"));
    }

    @Test
    void aSplitWithoutSharesMakesNoSense() {
        assertThat(List.of(List.<Share>of(), List.of(Share.of(ravi.number(), 0))))
                .allSatisfy(shares -> assertThatThrownBy(() -> asha.split(inr("1.00"), shares))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("at least one ratio above zero"));
    }
}
