package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "INR, 12.34, 1234, 12.34",
        "INR, 12.3, 1230, 12.30",
        "INR, 12, 1200, 12.00",
        "INR, -0.01, -1, -0.01",
        "INR, -0, 0, 0.00",
        "INR, 000012.30, 1230, 12.30",
        "JPY, 12, 12, 12",
        "KWD, 1.234, 1234, 1.234",
        "CLF, 0.0001, 1, 0.0001",
        "INR, 92233720368547758.07, 9223372036854775807, 92233720368547758.07",
        "INR, -92233720368547758.08, -9223372036854775808, -92233720368547758.08",
        "JPY, 9223372036854775807, 9223372036854775807, 9223372036854775807"
    })
    void anAmountIsCountedInMinorUnits(String currency, String text, long minor, String printed) {
        Money money = Money.of(currency, text);

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.amount()).isEqualTo(printed);
        assertThat(money).hasToString(currency + " " + printed).isEqualTo(Money.ofMinor(currency, minor));
    }

    @ParameterizedTest
    @CsvSource({"INR, 0.001", "INR, 0.000", "JPY, 1.0", "KWD, 0.0001", "INR, 2500.000"})
    void moreDecimalsThanTheCurrencyHasAreRefused(String currency, String text) {
        assertThatThrownBy(() -> Money.of(currency, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(currency)
                .hasMessageContaining(text)
                .hasMessageContaining("Round it first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                " 1",
                "+1",
                "--1",
                "1.",
                ".5",
                "1,000.00",
                "1_000",
                "1e3",
                "1E3",
                "0x10",
                "NaN",
                "Infinity",
                "\u0661",
                "\uff11",
                "\u22121",
                "1\n",
                "12345678901234567890",
                "1.0000000000",
                "1.2.3"
            })
    void whatIsNoPlainNumberIsRefused(String text) {
        assertThatThrownBy(() -> Money.of("INR", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("such as 2500.00");
    }

    @Test
    void aLongTextIsQuotedShort() {
        assertThatThrownBy(() -> Money.of("INR", "9".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "-92233720368547758.09", "9999999999999999999"})
    void whatDoesNotFitIsRefused(String text) {
        assertThatThrownBy(() -> Money.of("INR", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INR 92233720368547758.07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5000", "25E-1", "0.025E2", "2.5"})
    void aDecimalNumberIsTakenExactly(BigDecimal decimal) {
        assertThat(Money.of("INR", decimal)).isEqualTo(Money.of("INR", "2.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.505", "1E-2147483647", "1E+2147483647", "1E+17", "-1E+17", "0.001"})
    void aDecimalNumberThatIsNotExactOrTooLargeIsRefusedAtOnce(BigDecimal decimal) {
        assertThatThrownBy(() -> Money.of("INR", decimal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INR")
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void aZeroOfAnyScaleIsZero() {
        assertThat(Money.of("JPY", new BigDecimal("0E+2147483647"))).isEqualTo(Money.ofMinor("JPY", 0));
        assertThat(Money.of("JPY", new BigDecimal("0E-2147483647"))).isEqualTo(Money.ofMinor("JPY", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "inr", "IN", "INRR", "ZZZ", "I\u0130R", "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
            })
    void whatIsNoCurrencyIsRefused(String code) {
        assertThatThrownBy(() -> Money.ofMinor(code, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an ISO 4217 currency code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XTS"})
    void aCurrencyWithoutMinorUnitIsRefused(String code) {
        assertThatThrownBy(() -> Money.ofMinor(code, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code + " has no minor unit");
    }

    @Test
    void sumsAndDifferencesAreExact() {
        Money tenth = Money.of("INR", "0.10");

        assertThat(tenth.plus(Money.of("INR", "0.20"))).isEqualTo(Money.of("INR", "0.30"));
        assertThat(tenth.minus(Money.of("INR", "0.20"))).isEqualTo(Money.of("INR", "-0.10"));
        assertThat(tenth.negated()).isEqualTo(Money.of("INR", "-0.10"));
    }

    @Test
    void aSumThatDoesNotFitIsRefused() {
        Money most = Money.ofMinor("INR", Long.MAX_VALUE);
        Money least = Money.ofMinor("INR", Long.MIN_VALUE);
        Money one = Money.ofMinor("INR", 1);

        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void twoCurrenciesNeverMeet() {
        Money rupee = Money.of("INR", "1.00");
        Money dollar = Money.of("USD", "1.00");

        assertThat(List.<Runnable>of(
                        () -> rupee.plus(dollar), () -> rupee.minus(dollar), () -> rupee.compareTo(dollar)))
                .allSatisfy(sum -> assertThatThrownBy(sum::run)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("INR 1.00 and USD 1.00"));
    }

    @Test
    void amountsAreOrderedAndPositiveAboveZero() {
        assertThat(Money.of("INR", "-5")).isLessThan(Money.of("INR", "0.01"));
        assertThat(Money.of("INR", "0.01").isPositive()).isTrue();
        assertThat(Money.of("INR", "0").isPositive()).isFalse();
        assertThat(Money.of("INR", "-0.01").isPositive()).isFalse();
    }

    @Test
    void whatIsPrintedIsReadBackInAnyLocale() {
        Locale before = Locale.getDefault();
        Random random = new Random(20_260_101);
        List<Currency> currencies = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .toList();
        try {
            for (String locale : new String[] {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                for (int i = 0; i < 500; i++) {
                    Currency currency = currencies.get(random.nextInt(currencies.size()));
                    Money money = new Money(currency, random.nextLong() >> random.nextInt(63));
                    assertThat(Money.of(currency.getCurrencyCode(), money.amount()))
                            .isEqualTo(money);
                    assertThat(money.toString()).matches("[A-Z]{3} -?[0-9]+(\\.[0-9]+)?");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
