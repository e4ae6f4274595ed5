package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakePost;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoByTwilioTest {

    private static final String PHONE = "+910000000009";

    private final FakeTwilio fake = FakeTwilio.start();

    private Terminal terminal;

    @BeforeEach
    void openWithTwilio(@TempDir Path directory) {
        fake.mainKey();
        terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank")).with(TwilioVariables.of(fake));
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theNumberThatWasGivenIsTextedOnceForEachEventAndNoOther() {
        Terminal.Answer answer = terminal.type("demo", "--twilio", "--phone", PHONE);

        assertThat(answer.succeeded()).first().asString().isEqualTo("Twilio: Messages can be sent.");
        assertThat(answer.succeeded()).last().asString().endsWith(" 0 faults");
        assertThat(answer.out()).contains("sms to ••••0009", "INR 50,000.00 credited", "the provider's id is SM");
        assertThat(fake.posts()).hasSize(7).extracting(FakePost::to).containsOnly(PHONE);
        assertThat(answer.out()).doesNotContain(PHONE, FakeTwilio.KEY_SECRET, FakeTwilio.TOKEN);
    }

    @Test
    void whatTwilioDoesNotTakeEndsTheStoryAndIsNotTriedSixTimesMore() {
        fake.number(PHONE, FakeFault.error(401, 20003));

        Terminal.Answer answer = terminal.type("demo", "--twilio", "--phone", PHONE);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("nothing can be sent: ", "20003");
        assertThat(answer.err())
                .contains("A message was not sent, as said above")
                .hasLineCount(1);
        assertThat(fake.posts()).hasSize(1);
    }

    @Test
    void anAccountThatCannotSendIsToldInWordsBeforeAnythingHappens() {
        fake.account("suspended", "Full");

        Terminal.Answer answer = terminal.type("demo", "--twilio", "--phone", PHONE);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("moneyflo: Twilio: No message can be sent.")
                .contains("suspended")
                .hasLineCount(1);
        assertThat(fake.posts()).isEmpty();
    }

    @Test
    void whatTheEnvironmentLacksIsNamedAllAtOnce() {
        Terminal.Answer answer = terminal.with(Map.of()).type("demo", "--twilio", "--phone", PHONE);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("TWILIO_ACCOUNT_SID", "TWILIO_API_KEY_SECRET", "TWILIO_MESSAGING_SERVICE_SID")
                .hasLineCount(1);
    }

    @Test
    void credentialsLeaveThisMachineForTwilioOnly() {
        Map<String, String> elsewhere = new HashMap<>(TwilioVariables.of(fake));
        elsewhere.put(TwilioSetup.BASE, "https://twilio.example");

        Terminal.Answer answer = terminal.with(elsewhere).type("demo", "--twilio", "--phone", PHONE);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(TwilioSetup.BASE + " must name a stand-in on this machine");
    }

    @Test
    void textsThatCustomersWaitForAreNotTakenByTheStory() {
        terminal.type("open", "Asha", "Rao", "--currency", "INR", "--phone", PHONE, "--sms")
                .succeeded();

        Terminal.Answer answer = terminal.type("demo");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .contains("notices that wait in this bank for its customers: 1.")
                .contains("moneyflo notices deliver")
                .hasLineCount(1);
        assertThat(terminal.type("accounts").succeeded()).hasSize(2);
    }
}
