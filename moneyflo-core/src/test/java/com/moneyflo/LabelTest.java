package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "_", ".", "-", "invoice.no-7_b", "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"})
    void aNameIsOfSmallLettersDigitsAndThreeSigns(String name) {
        assertThat(Label.of(name, "42")).isEqualTo(new Label(name, "42"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "a b",
                "a=b",
                "a\n",
                "\u00e9",
                "\u0661",
                "a'",
                "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
            })
    void anyOtherNameIsRefused(String name) {
        assertThatThrownBy(() -> Label.of(name, "42"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 40 of the characters a-z 0-9 _ . -");
    }

    @Test
    void aValueOfHundredCharactersIsKeptAndOfOneMoreIsRefused() {
        String emoji = "\uD83D\uDCB0";

        assertThat(Label.of("a", emoji.repeat(100)).value()).isEqualTo(emoji.repeat(100));
        assertThatThrownBy(() -> Label.of("a", emoji.repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The label a has 101 characters. Shorten it to 100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u0000", "\uD83D"})
    void aValueThatIsBlankOrCannotBePrintedIsRefused(String value) {
        assertThatThrownBy(() -> Label.of("invoice", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The label invoice");
    }
}
