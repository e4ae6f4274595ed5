package com.moneyflo.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.internal.inbox.Wish.Ask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({
        "'bal', BAL, ''",
        "' \t\"Bal!\" ', BAL, ''",
        "'BAL 1234', BAL, 1234",
        "'mini  xx1234.', MINI, 1234",
        "'BAL12', OTHER, ''",
        "'BAL 1234 5678', OTHER, ''",
        "'BAL ABC', OTHER, ''",
        "'BAL 1234567890123456789', OTHER, ''",
        "'stop', STOP, ''",
        "'Stop.', STOP, ''",
        "'STOP ALL', STOP, ''",
        "'CANCEL', STOP, ''",
        "'cancel my card', OTHER, ''",
        "'yes', START, ''",
        "'Start', START, ''",
        "'help?', HELP, ''",
        "'', OTHER, ''",
        "'...', OTHER, ''",
        "'\u0930\u094b\u0915\u094b', OTHER, ''"
    })
    void aTextAsksFor(String text, Ask ask, String lastDigits) {
        assertThat(Wish.of(text)).isEqualTo(new Wish(ask, lastDigits));
    }
}
