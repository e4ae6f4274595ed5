package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.DeliveryReport.Progress;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls in every form in which they come. */
class WebhookCallsTest {

    private final URI address = URI.create("https://bank.example");
    private final Heard bank = new Heard();
    private final TwilioWebhooks webhooks = new TwilioWebhooks(address, bank, FakeTwilio.TOKEN);

    @Test
    void parametersOfAGetAreInItsQuery() {
        assertThat(get("/text?MessageSid=SM1&From=%2B919876543210&Body=BAL", webhooks::text))
                .isEqualTo(TwilioAnswer.SAY_NOTHING);
        assertThat(get("/text?MessageSid=SM2&From=+919876543210&Body=STOP&OptOutType=STOP", webhooks::text))
                .isEqualTo(TwilioAnswer.SAY_NOTHING);
        MessageId id = Texts.text().id();
        assertThat(get(
                        "/status?mid=" + id + "&MessageSid=SM3&MessageStatus=undelivered&ErrorCode=30005&To=x",
                        webhooks::status))
                .isEqualTo(TwilioAnswer.DONE);
        assertThat(bank.told)
                .containsExactly(
                        new InboundMessage("SM1", Texts.PHONE, "BAL"),
                        Texts.PHONE + " wants texts: false by SM2",
                        DeliveryReport.of(id, "SM3", Progress.NUMBER_REFUSED, "code 30005"));
    }

    @Test
    void aQueryThatIsEscapedWronglyIsReadAsFarAsItCanBe() {
        MessageId id = Texts.text().id();
        String path = "/status?x=%zz&y=%E0%A4%A&%=1&mid=" + id;
        assertThat(signed(path, Map.of("MessageSid", List.of("SM1"), "MessageStatus", List.of("sent"))))
                .isEqualTo(TwilioAnswer.DONE);
        assertThat(bank.told).containsExactly(DeliveryReport.of(id, "SM1", Progress.SENT, ""));
    }

    @ParameterizedTest
    @CsvSource({"'', SM1", "' ', SM1", "SM1, ''"})
    void whereOneNameIsEmptyTheOtherCounts(String messageSid, String smsSid) {
        MessageId id = Texts.text().id();
        Map<String, List<String>> parameters = Map.of(
                "MessageSid", List.of(messageSid),
                "SmsSid", List.of(smsSid),
                "MessageStatus", List.of("sent"),
                "SmsStatus", List.of(""));
        String path = "/status?MID=" + id;
        assertThat(webhooks.status(new TwilioCall(path, signature(path, parameters), parameters)))
                .isEqualTo(TwilioAnswer.DONE);
        assertThat(bank.told).containsExactly(DeliveryReport.of(id, "SM1", Progress.SENT, ""));
    }

    @Test
    void namesAreReadInAnyCase() {
        String path = "/text";
        Map<String, List<String>> parameters =
                Map.of("messagesid", List.of("SM1"), "FROM", List.of(Texts.PHONE), "body", List.of("BAL"));
        assertThat(webhooks.text(new TwilioCall(path, signature(path, parameters), parameters)))
                .isEqualTo(TwilioAnswer.SAY_NOTHING);
        assertThat(bank.told).containsExactly(new InboundMessage("SM1", Texts.PHONE, "BAL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status",
                "/text",
                "/text?Body=STOP",
                "/text?From=%2B919876543210&Body=STOP",
                "/status?mid=1&MessageStatus=sent",
                "/status?mid=1&MessageSid=SM1",
                "/status?CallSid=CA1&CallStatus=completed"
            })
    void whatIsGenuineAndTellsNothingIsShownToTheOperator(String path) {
        try (Logged logged = Logged.by(TwilioWebhooks.class)) {
            for (int i = 0; i < 3; i++) {
                assertThat(get(path, webhooks::status)).isEqualTo(TwilioAnswer.NOT_UNDERSTOOD);
                assertThat(get(path, webhooks::text)).isEqualTo(TwilioAnswer.NOT_UNDERSTOOD);
            }
            assertThat(logged.lines()).hasSize(2).allSatisfy(TwilioNotifierTest::assertTellsNothing);
        }
        assertThat(bank.told).isEmpty();
    }

    @Test
    void aBodyThatIsNoFormIsNotUsedThoughItsAddressIsSigned() {
        String path = "/text?bodySHA256=ab12&MessageSid=SM1&From=%2B919876543210&Body=BAL";
        String signature = signature(path, Map.of());
        String json = "{\"OptOutType\": \"STOP\", \"From\": \"+919876543210\"}";
        assertThat(webhooks.text(TwilioCall.ofForm(path, signature, json))).isEqualTo(TwilioAnswer.NOT_UNDERSTOOD);
        assertThat(webhooks.text(TwilioCall.ofForm(path, signature, "OptOutType=STOP")))
                .isEqualTo(TwilioAnswer.NOT_UNDERSTOOD);
        assertThat(bank.told).isEmpty();
    }

    @Test
    void aWrongTokenIsToldOnceAndShowsNothing() {
        try (Logged logged = Logged.by(TwilioWebhooks.class)) {
            for (int i = 0; i < 3; i++) {
                webhooks.text(TwilioCall.ofForm("/text", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "From=%2B919876543210"));
            }
            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .contains("signature", "auth token")
                    .satisfies(TwilioNotifierTest::assertTellsNothing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/status?mid=", "/status?mid=not-ours", "/status?other=1"})
    void aReportOfAMessageThatIsNotOursChangesNothing(String path) {
        Map<String, List<String>> parameters = Map.of("MessageSid", List.of("SM1"), "MessageStatus", List.of("sent"));
        assertThat(signed(path, parameters).status()).isEqualTo(204);
        assertThat(bank.told).isEmpty();
    }

    @Test
    void anAddressBehindAProxyIsTheOneThatTwilioWasGiven() {
        TwilioWebhooks behind = new TwilioWebhooks(URI.create("https://bank.example/hooks/"), bank, "12345");
        // HMAC-SHA1 of https://bank.example/hooks/textBodyBALFrom+919876543210MessageSidSM1, by OpenSSL.
        TwilioCall call = TwilioCall.ofForm(
                "/text", "I7opQnkenohZuZ44PHMBKG7ZBbs=", "MessageSid=SM1&From=%2B919876543210&Body=BAL");
        assertThat(behind.text(call)).isEqualTo(TwilioAnswer.SAY_NOTHING);
    }

    @Test
    void aSetUpThatCannotCheckIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TwilioWebhooks(address, bank));
        assertThatIllegalArgumentException().isThrownBy(() -> new TwilioWebhooks(address, bank, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwilioWebhooks(URI.create("http://bank.example"), bank, "12345"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioWebhooks.fromEnvironment(address, bank, Map.of()))
                .withMessage("TWILIO_AUTH_TOKEN is missing. Set this environment variable.");
    }

    @Test
    void nothingSecretOrPersonalIsInATextForm() {
        TwilioCall call = TwilioCall.ofForm("/text?a=9876543210", "sig", "From=%2B919876543210&Body=BAL");
        TwilioNotifierTest.assertTellsNothing(call);
        TwilioNotifierTest.assertTellsNothing(webhooks);
    }

    private TwilioAnswer signed(String path, Map<String, List<String>> parameters) {
        return webhooks.status(new TwilioCall(path, signature(path, parameters), parameters));
    }

    private TwilioAnswer get(String pathAndQuery, Function<TwilioCall, TwilioAnswer> webhook) {
        return webhook.apply(TwilioCall.ofForm(pathAndQuery, signature(pathAndQuery, Map.of()), ""));
    }

    private String signature(String path, Map<String, List<String>> parameters) {
        return FakeTwilio.signature(address + path, parameters);
    }
}
