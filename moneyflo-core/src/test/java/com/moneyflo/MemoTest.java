package com.moneyflo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "\u00e9", "e\u0301", "\uD83D\uDCB0", "\u200Dx", "a=b;c'--", "\uFFEE"})
    void anyTextThatCanBeKeptIsKeptAsItIs(String text) {
        assertThat(Memo.of(text).text()).isEqualTo(text);
        assertThat(Memo.of(text)).isEqualTo(new Memo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDCB0"})
    void itsLengthIsCountedInCharactersAsPeopleCount(String character) {
        assertThat(Memo.of(character.repeat(200)).text()).isEqualTo(character.repeat(200));
        assertThatThrownBy(() -> Memo.of(character.repeat(201)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The memo has 201 characters. Shorten it to 200.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003 "})
    void aBlankOneIsRefused(String text) {
        assertThatThrownBy(() -> Memo.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The memo is blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "a\nb", "\u001Ba", "a\u007F", "a\u0085", "\uD83Da", "a\uDCB0", "\u202Ea", "a\u2069"})
    void whatCannotBePrintedIsRefused(String text) {
        assertThatThrownBy(() -> Memo.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The memo has the character U+")
                .hasMessageContaining("Remove it");
    }

    @Test
    void nullIsNamed() {
        assertThatThrownBy(() -> Memo.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("memo");
    }
}
