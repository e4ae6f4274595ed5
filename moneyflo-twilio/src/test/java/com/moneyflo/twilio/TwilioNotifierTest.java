package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Notifier;
import com.moneyflo.notify.NotifierContract;
import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeMessage;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioNotifierTest extends NotifierContract {

    private static final String ABROAD = "+447700900123";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final FakeTwilio fake = FakeTwilio.start();
    private TwilioNotifier twilio = fake.notifier().build();

    @AfterEach
    void close() {
        twilio.close();
        fake.close();
    }

    @Override
    protected Notifier notifier() {
        return twilio;
    }

    @Test
    void aTextGoesOutAsItIsWritten() {
        var message = Texts.saying("“₹2,500” & 50% + 1 = खाते 😀");
        Delivery delivery = twilio.deliver(message);
        assertThat(fake.messages()).singleElement().satisfies(taken -> {
            assertThat(delivery).isEqualTo(new Delivery.Sent(taken.sid()));
            assertThat(taken.to()).isEqualTo(Texts.PHONE);
            assertThat(taken.body()).isEqualTo(message.text());
        });
    }

    @Test
    void aNumberOrAMessagingServiceSends() {
        use(fake.notifier().from(FakeTwilio.NUMBER));
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
        assertThat(fake.messages().get(0).from()).isEqualTo(FakeTwilio.NUMBER);
    }

    @Test
    void theAuthTokenDoesWhatAKeyDoes() {
        use(TwilioNotifier.builder()
                .accountSid(FakeTwilio.ACCOUNT)
                .authToken(FakeTwilio.TOKEN)
                .messagingService(FakeTwilio.SERVICE)
                .baseUri(fake.baseUri()));
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example/status,         https://bank.example/status?mid=%s",
        "https://bank.example/status?a=1,     https://bank.example/status?a=1&mid=%s",
        "https://bank.example/status#rc=5&rp=5xx, https://bank.example/status?mid=%s#rc=5&rp=5xx"
    })
    void theStatusCallbackNamesTheMessageByItsIdAlone(String address, String called) {
        use(fake.notifier().statusCallback(URI.create(address)));
        var message = Texts.text();
        twilio.deliver(message);
        FakeMessage taken = fake.messages().get(0);
        assertThat(taken.callback()).isEqualTo(String.format(called, message.id()));
        assertThat(taken.messageId()).isEqualTo(message.id().toString());
    }

    @ParameterizedTest
    @CsvSource({"PT0.5S, 1", "PT10.9S, 10", "PT24H, 36000"})
    void twilioTriesNoLongerThanTheTextIsOfUseAndThanItTakes(Duration left, int seconds) {
        use(fake.notifier().clock(InstantSource.fixed(NOW)));
        twilio.deliver(Texts.to(Texts.PHONE, Texts.TEXT, Texts.LATER, NOW.plus(left)));
        assertThat(fake.messages().get(0).validity()).isEqualTo(seconds);
    }

    @Test
    void aKindMayHaveAShorterValidity() {
        use(fake.notifier()
                .clock(InstantSource.fixed(NOW))
                .validity(Texts.text().kind(), Duration.ofHours(4)));
        twilio.deliver(Texts.text());
        assertThat(fake.messages().get(0).validity()).isEqualTo(14_400);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 20003, ChannelDown",
        "401,     0, ChannelDown",
        "401, 29999, ChannelDown",
        "403,     0, ChannelDown",
        "403, 20999, ChannelDown",
        "403, 21999, RetryLater",
        "403, 70051, ChannelDown",
        "404, 20404, ChannelDown",
        "400, 21211, RefusedNumber",
        "400, 21408, RefusedText",
        "400, 21610, RefusedNumber",
        "400, 21611, RetryLater",
        "400, 21617, RefusedText",
        "400, 21659, RetryLater",
        "400, 21661, ChannelDown",
        "400, 30002, ChannelDown",
        "400, 29999, RetryLater",
        "400,     0, RetryLater",
        "403, 14107, RetryLater",
        "429, 20429, RetryLater",
        "429, 29999, RetryLater",
        "429, 63038, RetryLater",
        "503, 21730, RetryLater",
        "408,     0, InDoubt",
        "500,     0, InDoubt",
        "503, 20503, InDoubt"
    })
    void eachRefusalIsWhatTheTableSaysAfterOnePost(int status, int code, String outcome) {
        fake.always(FakeFault.error(status, code));
        Delivery delivery = twilio.deliver(Texts.text());
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(delivery.toString()).contains("HTTP " + status).contains(code == 0 ? "HTTP" : "code " + code);
        assertThat(fake.posts()).hasSize(1);
        assertTellsNothing(delivery);
    }

    @ParameterizedTest
    @CsvSource({"400, RetryLater", "403, ChannelDown", "429, RetryLater", "502, InDoubt", "200, InDoubt", "302, InDoubt"
    })
    void aPageInsteadOfAnAnswerIsJudgedByItsStatus(int status, String outcome) {
        fake.always(FakeFault.html(status));
        Delivery delivery = twilio.deliver(Texts.text());
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(fake.posts()).hasSize(1);
        assertTellsNothing(delivery);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED,      30001, RetryLater",
        "FAILED,      30005, RefusedNumber",
        "FAILED,      21610, RefusedNumber",
        "FAILED,      30007, RefusedText",
        "FAILED,      30002, ChannelDown",
        "FAILED,      30034, RetryLater",
        "FAILED,      29999, RetryLater",
        "FAILED,          0, RetryLater",
        "UNDELIVERED, 30006, RefusedNumber",
        "CANCELED,        0, RefusedText"
    })
    void aMessageThatHasFailedAtOnceIsNotSent(FakeFault.How state, int code, String outcome) {
        fake.always(FakeFault.made(state, code));
        Delivery delivery = twilio.deliver(Texts.text());
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(delivery.toString()).contains("HTTP 201").contains(code == 0 ? "HTTP" : "code " + code);
        assertTellsNothing(delivery);
    }

    @ParameterizedTest
    @ValueSource(ints = {21606, 21612, 21659, 30034, 29999})
    void whatLiesInOneNumberNeverStopsTheChannel(int code) {
        fake.number(ABROAD, FakeFault.error(400, code));
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RetryLater.class);
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
        for (int i = 0; i < 5; i++) {
            assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RefusedText.class);
        }
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void oneNumberAloneIsTriedThreeTimes() {
        fake.always(FakeFault.error(400, 21659));
        for (int i = 0; i < 2; i++) {
            assertThat(twilio.deliver(Texts.to(ABROAD)))
                    .isEqualTo(new Delivery.RetryLater(
                            Duration.ofMinutes(1),
                            "HTTP 400, code 21659: the sender is not a number of Twilio, or is a short code of another"
                                    + " country"));
        }
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RefusedText.class);
    }

    @Test
    void whatOtherNumbersMeetTooStopsTheChannelUntilOneIsTaken() {
        fake.always(FakeFault.error(400, 21659));
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RetryLater.class);
        for (int i = 0; i < 5; i++) {
            assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.ChannelDown.class);
            assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.ChannelDown.class);
        }
        fake.always(null);
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.Sent.class);
        fake.always(FakeFault.error(400, 21659));
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void twoNumbersThatMeetDifferentThingsStopNothing() {
        fake.number(ABROAD, FakeFault.error(400, 21659));
        fake.number(Texts.PHONE, FakeFault.error(400, 21612));
        assertThat(twilio.deliver(Texts.to(ABROAD))).isInstanceOf(Delivery.RetryLater.class);
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.RetryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"21611, PT24H, PT5M", "30023, PT24H, PT1H", "30023, PT1H, PT15M", "20429, PT24H, "})
    void aLimitIsGivenTimeButNotMoreThanAQuarterOfTheTextsOwn(int code, Duration left, Duration wait) {
        use(fake.notifier().clock(InstantSource.fixed(NOW)));
        fake.always(FakeFault.error(400, code));
        assertThat(twilio.deliver(Texts.to(Texts.PHONE, Texts.TEXT, Texts.LATER, NOW.plus(left))))
                .isInstanceOfSatisfying(
                        Delivery.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(Optional.ofNullable(wait)));
    }

    @Test
    void whoHasOptedOutIsToldApart() {
        assertThat(twilio.deliver(Texts.to("+15005550004")))
                .isEqualTo(new Delivery.RefusedNumber(true, "HTTP 400, code 21610: its owner has opted out"));
        assertThat(twilio.deliver(Texts.to("+15005550009")))
                .isEqualTo(new Delivery.RefusedNumber(false, "HTTP 400, code 21614: not a mobile phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "7,                              PT7S",
        "' 7 ',                          PT7S",
        "999999999,                      PT1H",
        "'Wed, 25 Nov 2026 10:01:00 GMT', PT1M",
        "'Wed, 25 Nov 2026 09:00:00 GMT', PT0S",
        "soon,                           "
    })
    void howLongTwilioWantsToBeLeftAloneIsTold(String told, Duration wait) {
        use(fake.notifier().clock(InstantSource.fixed(NOW)));
        fake.always(FakeFault.throttled(told));
        assertThat(twilio.deliver(Texts.text()))
                .isEqualTo(
                        new Delivery.RetryLater(Optional.ofNullable(wait), "HTTP 429, code 20429: too many at once"));
    }

    @Test
    void aHostMayTakeAnAnswerForSomethingElse() {
        use(fake.notifier()
                .errorCodes(ErrorCodes.stock()
                        .with(21408, "not to that country", reason -> new Delivery.RefusedNumber(false, reason))));
        fake.always(FakeFault.error(400, 21408));
        assertThat(twilio.deliver(Texts.text()))
                .isEqualTo(new Delivery.RefusedNumber(false, "HTTP 400, code 21408: not to that country"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an unknown service", "a wrong key"})
    void aWrongSetUpStopsTheChannelAfterOnePost(String wrong) {
        use(
                wrong.equals("a wrong key")
                        ? fake.notifier().apiKey(FakeTwilio.KEY, "wrong")
                        : fake.notifier().messagingService("MG" + "1".repeat(32)));
        assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.ChannelDown.class);
        assertThat(fake.posts()).hasSize(1);
    }

    private void use(TwilioNotifierBuilder builder) {
        twilio.close();
        twilio = builder.build();
    }

    static void assertTellsNothing(Object told) {
        assertThat(told.toString())
                .doesNotContain("9876543210")
                .doesNotContain("2,500")
                .doesNotContain(FakeTwilio.KEY_SECRET)
                .doesNotContain(FakeTwilio.TOKEN);
    }
}
