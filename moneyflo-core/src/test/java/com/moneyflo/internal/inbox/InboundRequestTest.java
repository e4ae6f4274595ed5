package com.moneyflo.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.internal.inbox.InboundRequest.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundRequestTest {

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
        "'...', OTHER, ''"
    })
    void aTextAsksFor(String text, Ask ask, String lastDigits) {
        assertThat(InboundRequest.of(text)).isEqualTo(new InboundRequest(ask, lastDigits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                "STOP!!",
                " \"stop\" ",
                "\u2018stop\u2019",
                "\u200Bstop\u200B",
                "\uFEFFSTOP",
                "st\u00ADop",
                "\uFF33\uFF34\uFF2F\uFF30",
                "S.T.O.P.",
                "st\u00F3p",
                "stop \uD83D\uDED1",
                "stopall",
                "STOP ALL",
                "stop-all",
                "unsubscribe",
                "UNSUBSCR\u0131BE",
                "unsubscr\u0130be",
                "cancel",
                "END",
                "End.",
                "QUIT",
                "qu\u0131t",
                "OPTOUT",
                "opt out",
                "OPT-OUT",
                "opt_out",
                "Opt\u2011Out",
                "Opt\u00A0Out",
                "opt me out",
                "revoke",
                "REVOKE CONSENT",
                "remove",
                "arr\u00EAt",
                "ARRET",
                "please stop",
                "pls stop",
                "Please stop.",
                "stop please",
                "STOP NOW",
                "Stop it",
                "stop this",
                "stop texting me",
                "Stop sending me these",
                "please stop sending texts",
                "stop messages",
                "I want to opt out",
                "unsubscribe me please",
                "How do I unsubscribe?",
                "cancel texts",
                "end messages",
                "do not text me",
                "don't text me again",
                "don\u2019t send sms",
                "no more texts",
                "No more messages!",
                "STOP STOP STOP",
                "quit texting",
                "stop\nSent from my phone",
                "\u092C\u0902\u0926",
                "\u092C\u0902\u0926 \u0915\u0930\u094B",
                "\u092C\u0902\u0926 \u0915\u0930\u0947\u0902",
                "\u0915\u0943\u092A\u092F\u093E \u092C\u0902\u0926 \u0915\u0930\u0947\u0902",
                "\u0930\u094B\u0915\u094B",
                "\u0938\u094D\u091F\u0949\u092A",
                "\u092C\u0902\u0926 \u0915\u0930\u0947\u0902\u0964"
            })
    void aStopIsHeardHoweverItIsSaid(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel my card",
                "end of month?",
                "stop payment of cheque 123",
                "Stop the order",
                "stop my card",
                "don't stop",
                "never stop",
                "nonstop",
                "stopover",
                "quite",
                "endless",
                "I quit my job",
                "the end is near",
                "when does it end",
                "payment stopped?",
                "STOPP"
            })
    void otherWordsAreNoStop(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "START",
                "start.",
                "\"Start\"",
                "UNSTOP",
                "yes!",
                "opt in",
                "OPT-IN",
                "\uFF39\uFF25\uFF33",
                "st\u200Bart"
            })
    void aStartIsTheKeywordHoweverItIsWritten(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes but stop", "start my loan", "yes I know", "did not start", "restart"})
    void aSentenceIsNoStart(String text) {
        assertThat(InboundRequest.of(text).ask()).isNotEqualTo(Ask.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help?", "Info", "INFO!", "\uFF28\uFF25\uFF2C\uFF30", "\u200Bhelp"})
    void helpIsHelp(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.HELP);
    }

    @Test
    void digitsOfAnyScriptNameAnAccount() {
        assertThat(InboundRequest.of("BAL \u0967\u0968\u0969\u096A")).isEqualTo(new InboundRequest(Ask.BAL, "1234"));
        assertThat(InboundRequest.of("\uFF22\uFF21\uFF2C-XX\uFF11\uFF12")).isEqualTo(new InboundRequest(Ask.BAL, "12"));
    }
}
