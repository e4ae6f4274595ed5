package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingTest {

    private static final AccountNumber ASHA = AccountNumber.ofSerial(1);
    private static final AccountNumber RAVI = AccountNumber.ofSerial(2);
    private static final Money RUPEE = Money.of("INR", "1.00");
    private static final Money DOLLAR = Money.of("USD", "1.00");

    @Test
    void legsStandInTheOrderTheyWereGiven() {
        assertThat(Posting.builder()
                        .credit(RAVI, RUPEE)
                        .debit(ASHA, RUPEE)
                        .build()
                        .legs())
                .containsExactly(new Leg(RAVI, RUPEE), new Leg(ASHA, RUPEE.negated()));
    }

    @Test
    void legsThatDoNotBalanceAreNoPosting() {
        var posting = Posting.builder().debit(ASHA, RUPEE).credit(RAVI, Money.of("INR", "0.99"));

        assertThatThrownBy(posting::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INR -0.01")
                .hasMessageContaining("must be zero");
    }

    @Test
    void oneCurrencyDoesNotBalanceAnother() {
        var posting = Posting.builder().debit(ASHA, RUPEE).credit(RAVI, DOLLAR);

        assertThatThrownBy(posting::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not balance");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_001, 5_000})
    void tooFewOrTooManyLegsAreNoPosting(int legs) {
        List<Leg> all = IntStream.range(0, legs)
                .mapToObj(i -> new Leg(ASHA, i % 2 == 0 ? RUPEE : RUPEE.negated()))
                .toList();

        assertThatThrownBy(() -> new Posting(all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 1000 legs")
                .hasMessageContaining(Integer.toString(legs));
    }

    @Test
    void aSumThatDoesNotFitIsRefused() {
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        var posting = Posting.builder().credit(ASHA, most).credit(RAVI, most);

        assertThatThrownBy(posting::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INR 184467440737095516.14");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void whatIsNotAboveZeroIsNeitherDebitNorCredit(long minor) {
        Money amount = Money.ofMinor("INR", minor);

        assertThatThrownBy(() -> Posting.builder().debit(ASHA, amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(amount.toString());
        assertThatThrownBy(() -> Posting.builder().credit(ASHA, amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(amount.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MIN_VALUE})
    void aLegThatMovesNothingOrCannotBeMovedBackIsRefused(long minor) {
        assertThatThrownBy(() -> new Leg(ASHA, Money.ofMinor("INR", minor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("account " + ASHA);
    }

    @Test
    void aPostingIsNotChangedThroughTheListItWasMadeOf() {
        List<Leg> legs = new ArrayList<>(List.of(new Leg(ASHA, RUPEE.negated()), new Leg(RAVI, RUPEE)));
        Posting posting = new Posting(legs);
        legs.clear();

        assertThat(posting.legs()).hasSize(2);
    }

    @Test
    void aNegativeShareIsRefused() {
        assertThatThrownBy(() -> Share.of(ASHA, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ASHA.toString())
                .hasMessageContaining("-1");
    }
}
