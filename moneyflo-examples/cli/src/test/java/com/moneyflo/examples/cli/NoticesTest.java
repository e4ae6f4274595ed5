package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator sees texts and acts on them. */
class NoticesTest {

    private static final String PHONE = "+910000000001";

    private final FakeTwilio fake = FakeTwilio.start();

    private Terminal terminal;
    private String asha;

    @BeforeEach
    void aCustomerWhoWantsTexts(@TempDir Path directory) {
        fake.mainKey();
        terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("bank")).with(TwilioVariables.of(fake));
        asha = terminal.open("Asha", "Rao", "--phone", PHONE, "--sms");
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void whatWaitsIsCountedAndNoOperatorIsNeeded() {
        terminal.type("deposit", asha, "2500.00").succeeded();

        List<String> said = terminal.type("notices").succeeded();

        assertThat(said.get(0)).isEqualTo("STATE       NOTICES  OLDEST");
        assertThat(said.get(1)).matches("pending           2  waiting for \\d+ s");
        assertThat(said.get(4)).isEqualTo("in doubt          0");
        assertThat(said).last().isEqualTo("No notice needs an operator.");
    }

    @Test
    void withoutAProviderNothingIsShownSentOrCountedAsSent() {
        terminal.type("deposit", asha, "2500.00").succeeded();

        for (String[] words : new String[][] {{"deliver"}, {"deliver", "--phone-screen"}}) {
            Terminal.Answer answer = terminal.type(
                    Stream.concat(Stream.of("notices"), Stream.of(words)).toArray(String[]::new));

            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("--").hasLineCount(1);
        }
        assertThat(terminal.type("notices").succeeded())
                .anyMatch(line -> line.startsWith("pending           2"))
                .contains("sent              0");
        assertThat(fake.messages()).isEmpty();
    }

    @Test
    void twilioDeliversThemForReal() {
        terminal.type("deposit", asha, "2500.00").succeeded();

        assertThat(terminal.type("notices", "deliver", "--twilio").succeeded())
                .startsWith("Twilio: Messages can be sent.")
                .contains("sent          2");
        assertThat(terminal.type("notices", "deliver", "--twilio").succeeded()).contains("No notice is due now.");
        assertThat(fake.messages()).hasSize(2).allMatch(message -> message.to().equals(PHONE));
        assertThat(fake.messages())
                .last()
                .satisfies(message -> assertThat(message.body()).contains("INR 2,500.00"));
    }

    @Test
    void whatFailedIsListedInspectedAndSentAgainWithATrail() {
        fake.next(FakeFault.error(400, 30007));
        terminal.type("notices", "deliver", "--twilio").succeeded();

        List<String> said = terminal.type("notices").succeeded();
        assertThat(said).contains("These notices need an operator:");
        String row = said.get(said.size() - 1);
        assertThat(row)
                .matches("[0-9a-f-]{36}  account opened  XX\\d{4}   failed {9}1  \\S{10} \\S{8}  .*30007.*")
                .doesNotContain(asha);
        String id = row.substring(0, 36);

        assertThat(terminal.type("notices", "send-again", id, "--reason", "Registered by now", "--as", "desk:17")
                        .succeeded())
                .containsExactly("Notice " + id + " will be sent again.");
        assertThat(String.join("\n", terminal.type("notices", "show", id).succeeded()))
                .contains("Notice    " + id, "State     pending", "Account   XX")
                .containsPattern("desk:17 +sent again +Registered by now")
                .doesNotContain(PHONE, asha);
        assertThat(terminal.type("notices", "deliver", "--twilio").succeeded()).contains("sent          1");
        assertThat(fake.messages()).hasSize(1);
    }

    @Test
    void whatIsGivenUpIsNotSent() {
        String id = terminal.type("notices", "--state", "pending", "--csv")
                .succeeded()
                .get(1)
                .substring(0, 36);

        terminal.type("notices", "give-up", id, "--reason", "Told by phone").succeeded();

        assertThat(terminal.type("notices", "deliver", "--twilio").succeeded()).contains("No notice is due now.");
        assertThat(fake.messages()).isEmpty();
        Terminal.Answer again = terminal.type("notices", "give-up", id, "--reason", "Told by phone");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is over, as GIVEN_UP").hasLineCount(1);
    }

    @Test
    void listsAreForProgramsToo() {
        assertThat(terminal.type("notices", "--state", "pending", "--csv").out().split("\r\n", -1))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("notice,kind,account,state,attempts,due,since,provider,reason"),
                        line -> assertThat(line).matches("[0-9a-f-]{36},ACCOUNT_OPENED,XX\\d{4},PENDING,0,\\S+Z,,,"),
                        line -> assertThat(line).isEmpty());
        assertThat(terminal.type("notices", "--state", "PENDING", "--json").succeeded())
                .singleElement()
                .asString()
                .matches("\\{\"notice\":\"[0-9a-f-]{36}\",\"kind\":\"ACCOUNT_OPENED\",\"account\":\"XX\\d{4}\","
                        + "\"state\":\"PENDING\",\"attempts\":0,\"due\":\"\\S+Z\",\"since\":null,"
                        + "\"provider\":null,\"reason\":null}");
        assertThat(terminal.type("notices", "--json").succeeded()).isEmpty();
    }

    @Test
    void aNoticeThatDoesNotExistEndsWithOneLine() {
        Terminal.Answer answer = terminal.type("notices", "show", "01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("moneyflo: There is no notice 01890a5d-ac96-774b-bcce-b302099a8057.")
                .hasLineCount(1);
    }

    @Test
    void whatTwilioCannotSendNowWaitsAndIsSaidToWait() {
        fake.always(FakeFault.error(401, 20003));

        assertThat(terminal.type("notices", "deliver", "--twilio").succeeded())
                .contains("channel down        1")
                .last()
                .isEqualTo("Waiting for a later time: 1. 'moneyflo notices' shows all states.");
        assertThat(terminal.type("notices").succeeded()).contains("later             1");
    }
}
