package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioNotifierBuilderTest {

    private static final Map<String, String> ALL = Map.of(
            "TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT,
            "TWILIO_API_KEY_SID", FakeTwilio.KEY,
            "TWILIO_API_KEY_SECRET", FakeTwilio.KEY_SECRET,
            "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN,
            "TWILIO_MESSAGING_SERVICE_SID", FakeTwilio.SERVICE,
            "TWILIO_FROM", FakeTwilio.NUMBER,
            "TWILIO_STATUS_CALLBACK", "https://bank.example/status");

    @Test
    void theEnvironmentIsEnoughAndTheKeyAndTheServiceGoFirst() {
        try (FakeTwilio fake = FakeTwilio.start();
                TwilioNotifier twilio = TwilioNotifier.builder()
                        .environment(ALL)
                        .baseUri(fake.baseUri())
                        .build()) {
            assertThat(twilio.deliver(Texts.text())).isInstanceOf(Delivery.Sent.class);
            assertThat(fake.messages().get(0).from()).isEmpty();
            assertThat(fake.messages().get(0).callback()).startsWith("https://bank.example/status?mid=");
        }
    }

    @Test
    void noTextFormShowsASecret() {
        try (TwilioNotifier twilio = TwilioNotifier.fromEnvironment(ALL)) {
            assertThat(twilio.toString()).contains(FakeTwilio.ACCOUNT, "an API key");
            TwilioNotifierTest.assertTellsNothing(twilio);
        }
        assertThat(new Credentials("AC", "hush").toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "TWILIO_ACCOUNT_SID, There is no account",
        "TWILIO_API_KEY_SECRET, TWILIO_API_KEY_SECRET is missing.",
    })
    void whatIsMissingIsNamed(String name, String said) {
        Map<String, String> some = new HashMap<>(ALL);
        some.put(name, " ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioNotifier.fromEnvironment(some))
                .withMessageContaining(said);
    }

    @Test
    void withoutCredentialsOrSenderNothingIsBuilt() {
        TwilioNotifierBuilder builder = TwilioNotifier.builder().accountSid(FakeTwilio.ACCOUNT);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageStartingWith("There are no credentials.");
        builder.authToken(FakeTwilio.TOKEN);
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageStartingWith("There is no sender.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TWILIO_ACCOUNT_SID",
                "TWILIO_API_KEY_SID",
                "TWILIO_MESSAGING_SERVICE_SID",
                "TWILIO_FROM",
                "TWILIO_STATUS_CALLBACK"
            })
    void whatHasAWrongFormIsNamedAndNotShown(String name) {
        Map<String, String> some = new HashMap<>(ALL);
        some.put(name, "not~what it/should be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioNotifier.fromEnvironment(some))
                .withMessageStartingWith(name + ": ")
                .withMessageNotContaining("~")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example/status",
                "ftp://bank.example",
                "http://127.0.0.1.bank.example/",
                "http://localhost.bank.example/",
                "https://user@bank.example/",
                "https:///status"
            })
    void whatMustNotBeReadOnTheWayGoesByHttpsOrStaysHere(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioNotifier.builder().baseUri(URI.create(address)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwilioNotifier.builder().statusCallback(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://bank.example"})
    void theseAreFine(String address) {
        assertThat(TwilioNotifier.builder().baseUri(URI.create(address))).isNotNull();
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        TwilioNotifierBuilder builder = TwilioNotifier.builder();
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeouts(Duration.ZERO, second));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timeouts(second, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.settling(second.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.validity(NoticeKind.CREDITED, Duration.ZERO));
    }
}
