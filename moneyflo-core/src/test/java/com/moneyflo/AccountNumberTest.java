package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTest {

    @Test
    void theExampleOfTheMethodIsRight() {
        assertThat(AccountNumber.ofSerial(572)).hasToString("5724");
    }

    @Test
    void whatIsPrintedIsReadBack() {
        serials().mapToObj(AccountNumber::ofSerial).forEach(number -> {
            assertThat(AccountNumber.of(number.toString())).isEqualTo(number);
            assertThat(AccountNumber.ofSerial(number.serial())).isEqualTo(number);
        });
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        serials().mapToObj(AccountNumber::ofSerial).forEach(number -> {
            char[] digits = number.toString().toCharArray();
            for (int i = 0; i < digits.length; i++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits[i]) {
                        char[] typed = digits.clone();
                        typed[i] = wrong;
                        assertNoticed(new String(typed));
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursIsNoticed() {
        serials().mapToObj(AccountNumber::ofSerial).forEach(number -> {
            char[] digits = number.toString().toCharArray();
            for (int i = 0; i + 1 < digits.length; i++) {
                if (digits[i] != digits[i + 1]) {
                    char[] typed = digits.clone();
                    typed[i] = digits[i + 1];
                    typed[i + 1] = digits[i];
                    assertNoticed(new String(typed));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                " 5724",
                "5724 ",
                "-5724",
                "+5724",
                "57 24",
                "5724L",
                "\u0665\u0667\u0662\u0664",
                "1234567890123456789"
            })
    void whatIsNotDigitsIsRefused(String text) {
        assertThatThrownBy(() -> AccountNumber.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 18 digits");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -5724, -1, 0, 5, 9})
    void whatIsNotPositiveIsRefused(long value) {
        assertThatThrownBy(() -> new AccountNumber(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(value))
                .hasMessageContaining("mistyped");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void aSerialNumberOutOfRangeMakesNoNumber(long serial) {
        assertThatThrownBy(() -> AccountNumber.ofSerial(serial)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void numbersAreOrderedAsTheirSerials() {
        assertThat(LongStream.of(3, 1, 20, 100_001)
                        .mapToObj(AccountNumber::ofSerial)
                        .sorted())
                .extracting(AccountNumber::serial)
                .containsExactly(1L, 3L, 20L, 100_001L);
    }

    /** Those the ledger gives out first, and some of every length. */
    private static LongStream serials() {
        Random random = new Random(20_260_104);
        return LongStream.concat(
                LongStream.range(100_001, 100_051),
                LongStream.range(0, 100).map(i -> random.nextLong(1, 99_999_999_999_999_999L) >> (i % 56) | 1));
    }

    private static void assertNoticed(String typed) {
        assertThatThrownBy(() -> AccountNumber.of(typed))
                .as(typed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check digit");
    }
}
