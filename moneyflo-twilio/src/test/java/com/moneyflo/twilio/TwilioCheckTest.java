package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.twilio.TwilioCheck.Verdict;
import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioCheckTest {

    private final FakeTwilio fake = FakeTwilio.start();

    @AfterEach
    void close() {
        assertThat(fake.posts()).as("a check sends nothing").isEmpty();
        fake.close();
    }

    @Test
    void aKeyThatMayReadTheAccountTellsAll() {
        fake.mainKey();
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_SEND);
        assertThat(found(service()))
                .contains("Messages can be sent.", "messaging service exists", "account is active.");
    }

    @Test
    void aKeyThatMayNotReadTheAccountIsProvenByTheSender() {
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
        assertThat(found(service())).contains("The credentials are right.", "this API key may not read it");
    }

    @Test
    void aNumberIsLookedUpInTheAccount() {
        fake.mainKey();
        assertThat(check(service().from(FakeTwilio.NUMBER), 2)).isEqualTo(Verdict.CAN_SEND);
        assertThat(check(service().from("+15005550123"), 1)).isEqualTo(Verdict.CANNOT_SEND);
        assertThat(found(service().from("+15005550123"))).contains("not a number of this account");
    }

    @Test
    void aNameCannotBeLookedUp() {
        fake.mainKey();
        assertThat(check(service().from("ACMEBK"), 1)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
    }

    @Test
    void anUnknownServiceCannotSend() {
        assertThat(check(service().messagingService("MG" + "1".repeat(32)), 1)).isEqualTo(Verdict.CANNOT_SEND);
    }

    @Test
    void wrongCredentialsCannotSend() {
        assertThat(check(service().apiKey(FakeTwilio.KEY, "wrong"), 1)).isEqualTo(Verdict.CANNOT_SEND);
        assertThat(found(service().apiKey(FakeTwilio.KEY, "wrong"))).contains("credentials are wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "closed"})
    void anAccountThatIsNotActiveCannotSend(String status) {
        fake.mainKey();
        fake.account(status, "Full");
        assertThat(check(service(), 2)).isEqualTo(Verdict.CANNOT_SEND);
        assertThat(found(service())).contains("The account is " + status);
    }

    @Test
    void aTrialAccountSendsToSomeOnly() {
        fake.mainKey();
        fake.account("active", "Trial");
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
        assertThat(found(service())).contains("verified numbers only");
    }

    @ParameterizedTest
    @CsvSource({"401, 70051", "403, 70051", "403, 20003", "403, 0"})
    void aKeyThatMayOnlyCreateMessagesCanPerhapsSend(int status, int code) {
        fake.nextGets(FakeFault.error(status, code));
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
        fake.nextGets(FakeFault.error(status, code));
        assertThat(found(service()))
                .contains("perhaps", "may not look up the messaging service", "may not read the account");
    }

    @ParameterizedTest
    @CsvSource({"429, 20429", "500, 0", "503, 20503", "408, 0", "200, 0"})
    void whereTwilioCouldNotBeAskedTextsCanPerhapsBeSent(int status, int code) {
        fake.mainKey();
        FakeFault fault = status == 200 ? FakeFault.html(200) : FakeFault.error(status, code);
        fake.nextGets(fault);
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
        fake.nextGets(fault, fault);
        assertThat(found(service()))
                .contains(
                        "perhaps",
                        "messaging service could not be looked up",
                        "account could not be read",
                        "HTTP " + status)
                .doesNotContain("may have taken it", "No message can");
    }

    @Test
    void aPageInPlaceOfAnAnswerLeavesItOpen() {
        fake.mainKey();
        fake.nextGets(FakeFault.html(503));
        assertThat(check(service(), 2)).isEqualTo(Verdict.CAN_PERHAPS_SEND);
    }

    @Test
    void whereThereIsNoConnectionNoTextCanBeSent() {
        fake.close();
        try (TwilioNotifier twilio = service().build()) {
            assertThat(twilio.check().verdict()).isEqualTo(Verdict.CANNOT_SEND);
            assertThat(twilio.check().toString()).contains("Twilio did not answer: ");
        }
    }

    @Test
    void withoutACallbackItSaysWhatWillNotBeKnown() {
        fake.mainKey();
        assertThat(found(service())).contains("There is no status callback");
        assertThat(found(service().statusCallback(URI.create("https://bank.example/status"))))
                .doesNotContain("There is no status callback");
    }

    private TwilioNotifierBuilder service() {
        return fake.notifier();
    }

    private Verdict check(TwilioNotifierBuilder builder, int questions) {
        int before = fake.requests();
        try (TwilioNotifier twilio = builder.build()) {
            TwilioCheck check = twilio.check();
            assertThat(fake.requests() - before).isEqualTo(questions);
            return check.verdict();
        }
    }

    private String found(TwilioNotifierBuilder builder) {
        try (TwilioNotifier twilio = builder.build()) {
            String found = twilio.check().toString();
            TwilioNotifierTest.assertTellsNothing(found);
            return found;
        }
    }
}
