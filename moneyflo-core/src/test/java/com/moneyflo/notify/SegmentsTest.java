package com.moneyflo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Segments.Alphabet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

    @ParameterizedTest(name = "{1} times {0} are {3} of {2}")
    @CsvSource({
        "a, 0, GSM_7, 0",
        "a, 160, GSM_7, 1",
        "a, 161, GSM_7, 2",
        "a, 306, GSM_7, 2",
        "a, 307, GSM_7, 3",
        "é, 160, GSM_7, 1",
        "€, 80, GSM_7, 1",
        "€, 81, GSM_7, 2",
        "₹, 70, UCS_2, 1",
        "₹, 71, UCS_2, 2",
        "₹, 134, UCS_2, 2",
        "₹, 135, UCS_2, 3",
        "नि, 35, UCS_2, 1",
        "😀, 35, UCS_2, 1",
        "😀, 36, UCS_2, 2"
    })
    void longerTextsTakeMoreParts(String character, int times, Alphabet alphabet, int count) {
        assertThat(Segments.of(character.repeat(times))).isEqualTo(new Segments(alphabet, count));
    }

    @Test
    void noCharacterIsTornApartByTheEndOfAPart() {
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152)).count()).isEqualTo(3);
        assertThat(Segments.of("ाa".repeat(33) + "😀" + "a".repeat(65)).count()).isEqualTo(2);
        assertThat(Segments.of("ाa".repeat(33) + "😀" + "a".repeat(66)).count()).isEqualTo(3);
    }

    /** As the provider's own calculator counts, or more. */
    @ParameterizedTest(name = "{0} where a part ends")
    @ValueSource(
            strings = {
                "\u0928\u093F",
                "\u0915\u094D\u0937",
                "e\u0301",
                "\uD83C\uDDEE\uD83C\uDDF3",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F",
                "\u1100\u1161\u11A8"
            })
    void whatReadersTakeForOneCharacterIsNotTornApart(String character) {
        assertThat(Segments.of("\u0905".repeat(66) + character + "\u0905".repeat(67 - character.length()))
                        .count())
                .isEqualTo(2);
        assertThat(Segments.of("\u0905".repeat(66) + "\u0928\u093F" + "\u0905".repeat(66))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aClusterLongerThanAPartIsTorn() {
        assertThat(Segments.of("e" + "\u0301".repeat(200)).count()).isEqualTo(3);
        assertThat(Segments.of("\uD83D\uDE00\u200D".repeat(60)).count()).isEqualTo(3);
    }

    @Test
    void theSignOfTheRupeeHalvesATextAndItsCodeDoesNot() {
        String text = " 2,500.00 credited to account XX1234 on 24 Nov by NEFT. Balance is good.";
        assertThat(Segments.of("INR" + text)).isEqualTo(new Segments(Alphabet.GSM_7, 1));
        assertThat(Segments.of("₹" + text)).isEqualTo(new Segments(Alphabet.UCS_2, 2));
    }
}
