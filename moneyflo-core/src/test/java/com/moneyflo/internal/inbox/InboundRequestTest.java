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
                "STOP\uFE0F",
                "QUIT \u270C\uFE0F",
                "END \u2764\uFE0F",
                "CANCEL\uFE0F",
                "opt-out\uFE0F",
                "\u0930\u094B\u0915\u094B \uD83D\uDE4F\uFE0F",
                "stop\u180B",
                "QUIT\u3164",
                "\uFFA0cancel",
                "st\u115Fop\u17B5",
                "QUIT\uDB40\uDC41",
                "QUIT \uD83D\uDCF1\u20E0",
                "END \uFE0F\u20E3",
                "s\u1DC4t\u20D2o\uFE20p\u1AB0"
            })
    void aStopIsHeardWithAnyInvisibleCharacterInIt(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, stop",
                "No. Stop.",
                "yes but stop",
                "can you stop",
                "Could you please stop?",
                "can u stop pls",
                "will you stop sending me these",
                "Just stop",
                "HELP STOP",
                "STOP HELP",
                "help me stop these messages",
                "Reply: STOP",
                "Reply STOP",
                "Re: STOP",
                "RE: Re: Unsubscribe",
                "Re: cancel",
                "1. STOP",
                "2) quit",
                "UNSUB",
                "unsub me",
                "remove me",
                "remove me from your list",
                "Please take me off your mailing list",
                "Remove my number from your lists, thank you.",
                "delete this phone number from the sms alert list",
                "do not contact me",
                "Don't contact me again",
                "never contact me again!",
                "stop contacting us",
                "leave me alone",
                "\u092C\u0902\u0926 \u0915\u0930 \u0926\u094B",
                "\u092C\u0902\u0926 \u0915\u0930\u0947",
                "\u092C\u0928\u094D\u0926 \u0915\u0930\u0947",
                "\u092C\u0902\u0926 \u0915\u0930 \u0926\u0940\u091C\u093F\u090F",
                "\u0930\u094B\u0915 \u0926\u094B",
                "\u0930\u094B\u0915 \u0926\u0940\u091C\u093F\u090F\u0964",
                "\u092E\u0948\u0938\u0947\u091C \u092D\u0947\u091C\u0928\u093E \u092C\u0902\u0926 \u0915\u0930\u094B",
                "\u092C\u0902\u0926 \u0915\u0930\u094B\u200D",
                "band karo",
                "Band kar do",
                "bandh kare",
                "sms band karo please",
                "roko",
                "rok do"
            })
    void aStopIsHeardInWhatAPersonPlainlySays(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, don't stop",
                "please don't stop",
                "Do not stop the texts, please",
                "can you stop by the bank tomorrow",
                "yes I can stop by tomorrow",
                "will you stop my card",
                "can you cancel",
                "yes, cancel",
                "help cancel",
                "can you remove the block",
                "when will it end",
                "1 stop from the station",
                "end 2026",
                "cancel 1234",
                "remove me from the joint account",
                "remove my card from the list",
                "remove this number from the list of payees",
                "do not contact my employer",
                "rubber band",
                "band",
                "account band karo",
                "mat roko",
                "\u0916\u093E\u0924\u093E \u092C\u0902\u0926 \u0915\u0930\u094B",
                "\u092E\u0924 \u0930\u094B\u0915\u094B",
                "\u0915\u093E\u0930\u094D\u0921 \u092C\u0902\u0926 \u0915\u0930 \u0926\u094B"
            })
    void whatIsAboutSomethingElseIsNoStop(String text) {
        assertThat(InboundRequest.of(text).ask()).isEqualTo(Ask.OTHER);
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
