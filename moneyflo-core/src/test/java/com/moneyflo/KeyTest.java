package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "\u00e9", "e\u0301", "\uD83D\uDCB0", "\u200Dx", "a=b;c'--", "\uFFEE"})
    void anyTextThatCanBeKeptIsKeptAsItIs(String text) {
        assertThat(IdempotencyKey.of(text).value()).isEqualTo(text);
        assertThat(IdempotencyKey.of(text)).isEqualTo(new IdempotencyKey(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDCB0"})
    void itsLengthIsCountedInCharactersAsPeopleCount(String character) {
        assertThat(IdempotencyKey.of(character.repeat(100)).value()).isEqualTo(character.repeat(100));
        assertThatThrownBy(() -> IdempotencyKey.of(character.repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key has 101 characters. Shorten it to 100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003 "})
    void aBlankOneIsRefused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key is blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "a\nb", "\u001Ba", "a\u007F", "a\u0085", "\uD83Da", "a\uDCB0", "\u202Ea", "a\u2069"})
    void whatCannotBePrintedIsRefused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key has the character U+")
                .hasMessageContaining("Remove it");
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> IdempotencyKey.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("key");
    }
}
