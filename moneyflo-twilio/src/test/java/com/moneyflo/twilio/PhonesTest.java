package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+919876543210",
                " 919876543210",
                "whatsapp:+919876543210",
                "WhatsApp:+919876543210",
                "whatsapp: 919876543210",
                "rcs:+919876543210",
                "sms:+919876543210",
                "mms:+919876543210",
                "tel:+91-98765-43210",
                "+91 98765 43210",
                "+91\u00A098765\u00A043210",
                "+91-(98765)-43210",
                "+91.98765.43210",
                "\u202A+919876543210\u202C",
                "\uFF0B919876543210",
                "00919876543210",
                " +919876543210 "
            })
    void aNumberIsTheSameHoweverItIsWritten(String address) {
        assertThat(Phones.e164(address)).isEqualTo("+919876543210");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "919876543210",
                "12345",
                "BANKS",
                "messenger:1234567890",
                "sip:asha@bank.example",
                "sip:+919876543210@bank.example",
                "+09876543210",
                "+91",
                "+9198765432101234567",
                "client:asha",
                "\uD83D\uDE00",
                "+91987654321O"
            })
    void anythingElseIsNone(String address) {
        assertThat(Phones.e164(address)).isNull();
    }
}
